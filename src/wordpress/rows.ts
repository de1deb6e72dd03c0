import * as z from 'zod';
import { parseDomainName } from '../domain/domainName.ts';
import { stages, type MappedDomain, type Mappings, type UnreadableMapping } from '../domain/network/mappedDomain.ts';
import type { NetworkSite } from '../domain/network/networkSite.ts';

// A list has strings for everything, an answer to a change numbers and booleans, and WP-CLI whatever its format knows.

const number = z.union([z.int(), z.string().regex(/^\d{1,15}$/)]).transform(Number);
const flag = z
  .union([z.boolean(), z.literal([0, 1, '0', '1', '', 'true', 'false']), z.null()])
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');
const stage = z.string().transform((text) => stages.find((each) => each === text) ?? 'unknown');

const mappingRow = z.object({
  id: number,
  blog_id: number,
  domain: z.string(),
  active: flag,
  primary_domain: flag,
  secure: flag.optional(),
  stage,
});

const siteRow = z.object({
  blog_id: number,
  title: z.string().nullish(),
  domain: z.string(),
  path: z.string(),
  archived: flag,
  spam: flag,
  deleted: flag,
});

/** Mapped domains as REST and WP-CLI give them. Undefined when a single row is not understood: a list has to be whole. */
export function parseMappings(rows: readonly unknown[]): Mappings | undefined {
  const parsed = z.array(mappingRow).safeParse(rows);
  if (!parsed.success) return undefined;
  const mapped: MappedDomain[] = [];
  const unreadable: UnreadableMapping[] = [];
  for (const { id, blog_id: blogId, domain, active, primary_domain: primary, secure = false, stage } of parsed.data) {
    const read = parseDomainName(domain);
    if (read.ok) mapped.push({ id, blogId, name: read.name, active, primary, secure, stage });
    else unreadable.push({ id, blogId, text: domain, problem: read.problem });
  }
  return { mapped, unreadable };
}

/** Sites as REST gives them; `id` is 0 for all of them in 2.4.10, so that `blog_id` counts. Undefined as above. */
export function parseSites(rows: readonly unknown[]): readonly NetworkSite[] | undefined {
  const parsed = z.array(siteRow).safeParse(rows);
  return parsed.data?.map(({ blog_id: blogId, title, domain, path, archived, spam, deleted }) => ({
    blogId,
    title: title ?? '',
    domain,
    path,
    state: deleted ? 'deleted' : archived || spam ? 'archived' : 'live',
  }));
}
