import type { CaaRecord as NodeCaaRecord } from 'node:dns';
import type { Caa, CaaRecord } from '../../domain/visitors/nameInDns.ts';
import { askOnce, type AskDns, type KnownZones } from './questions.ts';

/** The CAA records for a name: of itself or of the nearest name above it that has some, up to the top-level domain (RFC 8659). */
export async function findCaa(name: string, { caa }: KnownZones, ask: AskDns): Promise<Caa> {
  const labels = name.replace(/^\*\./, '').split('.');
  const places = labels.map((_, index) => labels.slice(index).join('.'));
  const answers = await Promise.all(
    places.map((at, index) => {
      const asked = (): ReturnType<typeof ask<NodeCaaRecord>> => ask((resolver) => resolver.resolveCaa(at));
      return index === 0 ? asked() : askOnce(caa, at, asked);
    }),
  );
  for (const [index, at] of places.entries()) {
    const answer = answers[index];
    if (answer === undefined) continue;
    if (!answer.ok) {
      if (answer.problem === 'noSuchName') continue;
      return { kind: 'unknown', problem: answer.problem };
    }
    if (answer.records.length > 0) return { kind: 'records', at, records: answer.records.flatMap(readRecord) };
  }
  return { kind: 'none' };
}

/** Node names the tag as a key beside `critical` and, since 24, `type`. */
function readRecord(record: NodeCaaRecord): readonly CaaRecord[] {
  return Object.entries(record).flatMap(([tag, value]) =>
    tag === 'critical' || tag === 'type' || typeof value !== 'string'
      ? []
      : [{ critical: record.critical !== 0, tag: tag.toLowerCase(), value }],
  );
}
