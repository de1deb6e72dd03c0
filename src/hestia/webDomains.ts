import * as z from 'zod';
import { parseJson } from '../domain/json.ts';
import type { WebDomain } from '../domain/webDomain.ts';

const listingSchema = z.record(
  z.string(),
  z.object({
    IP: z.string(),
    DOCUMENT_ROOT: z.string(),
    ALIAS: z.string(),
    SSL: z.string(),
    SUSPENDED: z.string(),
  }),
);

/**
 * Reads the JSON of `v-list-web-domains` or `v-list-web-domain`; undefined when it is none (a shell script writes it,
 * and a quote in a document root is enough). Aliases keep their exact text, spaces too: delete takes no other.
 */
export function parseWebDomains(output: string): readonly WebDomain[] | undefined {
  const result = listingSchema.safeParse(parseJson(output));
  if (!result.success) return undefined;
  return Object.entries(result.data).map(([name, fields]) => ({
    name,
    aliases: fields.ALIAS.split(',').filter((alias) => alias !== ''),
    suspended: fields.SUSPENDED === 'yes',
    ssl: fields.SSL === 'yes',
    ip: fields.IP,
    documentRoot: fields.DOCUMENT_ROOT,
  }));
}

/**
 * Web domains of which an alias is also another's. The panel allows no such thing, but its listing gives a domain whose
 * line lacks a key the value of the domain before it, so these are read one by one before they are believed.
 */
export function withSharedAliases(domains: readonly WebDomain[]): ReadonlySet<string> {
  const firstOwner = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, aliases } of domains) {
    for (const alias of aliases) {
      const owner = firstOwner.get(alias);
      if (owner === undefined) firstOwner.set(alias, name);
      else if (owner !== name) shared.add(owner).add(name);
    }
  }
  return shared;
}
