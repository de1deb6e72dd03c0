import * as z from 'zod';
import { fatalError, json, modelError, restError, type RestAnswer } from './answers.ts';
import { listAnswer } from './lists.ts';
import type { MappingRow, NetworkState } from './state.ts';

const list = { Allow: 'GET, POST' };
const one = { Allow: 'GET, POST, PUT, PATCH, DELETE' };

/** What may be set; anything else in a body is ignored. */
const changes = z.object({
  blog_id: z.number().optional(),
  domain: z.string().optional(),
  active: z.boolean().optional(),
  primary_domain: z.boolean().optional(),
  secure: z.boolean().optional(),
  stage: z.string().optional(),
});
type Changes = { [Key in keyof z.infer<typeof changes>]?: Exclude<z.infer<typeof changes>[Key], undefined> };

/** `/domain`, with all its filters. */
export function listDomains(state: NetworkState, query: URLSearchParams): RestAnswer {
  if (query.has('_fields')) return fatalError();
  const rows = state.domains.map(asStored).filter((row) => filters.every((each) => each(row, query)));
  return listAnswer(state, query, rows, list);
}

export function createDomain(state: NetworkState, body: unknown, now: string): RestAnswer {
  const wanted = changesIn(body);
  if (wanted.blog_id === undefined) {
    const data = { status: 400, params: ['blog_id'] };
    return json(400, { code: 'rest_missing_callback_param', message: 'Missing parameter(s): blog_id', data }, list);
  }
  const domain = (wanted.domain ?? '').toLowerCase();
  if (!/^[a-z\d.-]+\.[a-z\d-]+$/.test(domain))
    return withHeaders(modelError('domain', `Domain ${domain} is not valid`), list);
  if (state.domains.some((row) => row.domain === domain)) {
    return withHeaders(modelError('domain', `Domain ${domain} has been used`), list);
  }
  const defaults = { active: true, primary_domain: false, secure: false, stage: 'checking-dns' };
  const id = Math.max(0, ...state.domains.map((row) => row.id)) + 1;
  const { blog_id } = wanted;
  const row: MappingRow = { ...defaults, ...wanted, domain, blog_id, id, date_created: now, date_modified: now };
  state.domains.push(row);
  promote(state, row, now);
  return json(200, printed(row, {}), list);
}

/** `/domain/ID` */
export function oneDomain(state: NetworkState, method: string, id: number, body: unknown, now: string): RestAnswer {
  const row = state.domains.find((each) => each.id === id);
  if (row === undefined) return withHeaders(restError(404, 'wu_rest_domain_invalid_id', 'Item not found.'), one);
  if (method === 'DELETE') {
    state.domains = state.domains.filter((each) => each !== row);
    return json(200, 1, one);
  }
  if (method === 'GET') return json(200, asStored(row), one);
  const wanted = changesIn(body);
  const changed = { ...row, ...wanted, date_modified: now };
  const isSame = Object.entries(wanted).every(([key, value]) => row[key as keyof Changes] === value);
  if (isSame) return withHeaders(modelError('wu_rest_domain', 'Something went wrong (Code 2).'), one);
  replace(state, changed);
  if (wanted.stage !== undefined) promote(state, changed, now);
  // The object as it was loaded, with what was set on it.
  return json(200, { ...asStored(row), ...wanted }, one);
}

/** Since 2.7.1: a domain that becomes `done` is the primary one, unless its site has one that is. */
function promote(state: NetworkState, row: MappingRow, now: string): void {
  const primaries = state.domains.filter((each) => each.blog_id === row.blog_id && each.primary_domain);
  if (row.stage !== 'done' || primaries.some(({ stage }) => stage === 'done')) return;
  for (const each of primaries) replace(state, { ...each, primary_domain: false, date_modified: now });
  replace(state, { ...row, primary_domain: true });
}

function replace(state: NetworkState, row: MappingRow): void {
  state.domains = state.domains.map((each) => (each.id === row.id ? row : each));
}

function changesIn(body: unknown): Changes {
  return changes.parse(body) as Changes;
}

/** A row read back: every scalar is a string. */
export function asStored(row: MappingRow): Readonly<Record<string, unknown>> {
  const flag = (value: boolean): string => (value ? '1' : '0');
  const flags = { active: flag(row.active), primary_domain: flag(row.primary_domain), secure: flag(row.secure) };
  return printed(row, { id: String(row.id), blog_id: String(row.blog_id), ...flags });
}

function printed(row: MappingRow, texts: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const { id, date_created, date_modified, ...rest } = row;
  const head = { id, model: 'domain', slug: '', date_created, date_modified, migrated_from_id: null };
  const { blog_id, domain, active, primary_domain, secure, stage } = rest;
  return { ...head, blog_id, domain, active, primary_domain, secure, stage, ...texts };
}

/** Unknown ones are ignored without a word, as `blog_id__in` and `modified_after`. */
const filters: readonly ((row: Readonly<Record<string, unknown>>, query: URLSearchParams) => boolean)[] = [
  (row, query) => String(row['domain']).includes(query.get('search') ?? ''),
  ...['domain', 'blog_id', 'stage', 'active', 'primary_domain'].map(
    (key) => (row: Readonly<Record<string, unknown>>, query: URLSearchParams) =>
      !query.has(key) || row[key] === query.get(key),
  ),
  (row, query) => !query.has('stage__in[]') || query.getAll('stage__in[]').includes(String(row['stage'])),
  (row, query) => !query.getAll('stage__not_in[]').includes(String(row['stage'])),
];

function withHeaders(answer: RestAnswer, headers: Readonly<Record<string, string>>): RestAnswer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
