import type { Answer, Question } from 'dns-packet';

/** What a name has. `ns` counts for the domain itself, as in a real zone. */
export interface DnsRecords {
  readonly a?: readonly string[];
  readonly aaaa?: readonly string[];
  readonly cname?: string;
  readonly caa?: readonly { readonly flags?: number; readonly tag: CaaTag; readonly value: string }[];
  readonly ns?: readonly string[];
}
type CaaTag = 'issue' | 'issuewild' | 'iodef';

/** By name, in lower case; `*.name` is for every name below it that has no records of its own. */
export type Zone = Readonly<Record<string, DnsRecords>>;

/** The longest chain that the server follows itself, as resolvers do. */
const maxHops = 20;

/** What the zone says to a question: the chain of CNAMEs and the records at its end. No records of this type: an empty list; no such name: undefined. */
export function answersOf(
  zone: ReadonlyMap<string, DnsRecords>,
  { name, type }: Question,
): readonly Answer[] | undefined {
  const answers: Answer[] = [];
  let at = name;
  for (let hop = 0; hop < maxHops; hop += 1) {
    const records = recordsOf(zone, at);
    if (records === undefined) return isBetween(zone, at) ? answers : undefined;
    if (records.cname === undefined || type === 'CNAME') return [...answers, ...recordsOfType(records, at, type)];
    answers.push({ type: 'CNAME', name: at, ttl: 60, data: records.cname });
    at = records.cname.toLowerCase();
  }
  return answers;
}

/** The value for a name, or for the nearest `*.` above it. */
export function recordsOf<T>(values: ReadonlyMap<string, T>, name: string): T | undefined {
  const labels = name.toLowerCase().split('.');
  const wildcards = labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join('.')}`);
  return [labels.join('.'), ...wildcards].map((each) => values.get(each)).find((found) => found !== undefined);
}

/** A name that has none but stands above one that has some does exist. */
function isBetween(zone: ReadonlyMap<string, DnsRecords>, name: string): boolean {
  return [...zone.keys()].some((each) => each.endsWith(`.${name.toLowerCase()}`));
}

function recordsOfType(records: DnsRecords, name: string, type: Question['type']): readonly Answer[] {
  const common = { name, ttl: 60 } as const;
  if (type === 'A') return (records.a ?? []).map((data) => ({ ...common, type, data }));
  if (type === 'AAAA') return (records.aaaa ?? []).map((data) => ({ ...common, type, data }));
  if (type === 'NS') return (records.ns ?? []).map((data) => ({ ...common, type, data }));
  if (type === 'CAA') return (records.caa ?? []).map((data) => ({ ...common, type, data }));
  return type !== 'CNAME' || records.cname === undefined ? [] : [{ ...common, type, data: records.cname }];
}
