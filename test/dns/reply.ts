import * as packet from 'dns-packet';
import type { Packet } from 'dns-packet';
import { answersOf, recordsOf, type DnsRecords } from './zone.ts';

/**
 * What goes wrong for a name, until it is taken back. `wrongId`, `wrongQuestion`: the answer to something else.
 * `truncated`: nothing over UDP but the word that there is more; `truncatedSilence`: and no answer over TCP either.
 * `cnameAlone`: a chain's first hop, without what is behind it. `endlessChain`: ever another CNAME, below the name.
 */
export type DnsFault =
  | 'silence'
  | 'noSuchName'
  | 'noData'
  | 'serverFailure'
  | 'refused'
  | 'wrongId'
  | 'wrongQuestion'
  | 'garbage'
  | 'half'
  | 'truncated'
  | 'truncatedSilence'
  | 'cnameAlone'
  | 'endlessChain';

export interface ReplyOptions {
  readonly zone: ReadonlyMap<string, DnsRecords>;
  /** By name; `*.name` for all below it. */
  readonly faults: ReadonlyMap<string, DnsFault>;
  readonly transport: 'udp' | 'tcp';
}

const rcodes = { noSuchName: 3, serverFailure: 2, refused: 5 } as const;
/** The longest answer over UDP to a question without EDNS. */
const maxUdp = 512;

/** The bytes that answer a query; none for silence. */
export function replyTo(query: Packet, { zone, faults, transport }: ReplyOptions): Buffer | undefined {
  const [question] = query.questions ?? [];
  if (question === undefined) return undefined;
  const fault = recordsOf(faults, question.name);
  const reply = (flags: number, answers: Packet['answers'] = []): Packet => ({
    type: 'response',
    id: query.id,
    flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | flags,
    questions: [question],
    answers,
  });
  const whole = (): Buffer => {
    const answers = answersOf(zone, question);
    const encoded = packet.encode(reply(answers === undefined ? rcodes.noSuchName : 0, [...(answers ?? [])]));
    return transport === 'udp' && encoded.length > maxUdp ? packet.encode(reply(packet.TRUNCATED_RESPONSE)) : encoded;
  };
  switch (fault) {
    case undefined:
      return whole();
    case 'silence':
      return undefined;
    case 'noData':
      return packet.encode(reply(0));
    case 'noSuchName':
    case 'serverFailure':
    case 'refused':
      return packet.encode(reply(rcodes[fault]));
    case 'wrongId':
      return packet.encode({ ...reply(0, lie(question.name)), id: ((query.id ?? 0) + 1) % 65_536 });
    case 'wrongQuestion': {
      const other = `other.${question.name}`;
      return packet.encode({ ...reply(0, lie(other)), questions: [{ ...question, name: other }] });
    }
    case 'garbage':
      return Buffer.concat([packet.encode(reply(0)).subarray(0, 12), Buffer.alloc(40, 0xff)]);
    case 'half':
      return whole().subarray(0, 20);
    case 'truncated':
      return transport === 'udp' ? packet.encode(reply(packet.TRUNCATED_RESPONSE)) : whole();
    case 'truncatedSilence':
      return transport === 'udp' ? packet.encode(reply(packet.TRUNCATED_RESPONSE)) : undefined;
    case 'cnameAlone':
      return packet.encode(reply(0, answersOf(zone, { ...question, type: 'CNAME' })?.slice(0, 1)));
    case 'endlessChain':
      return packet.encode(reply(0, [{ type: 'CNAME', name: question.name, ttl: 60, data: nextHop(question.name) }]));
  }
}

/** An address that must turn up nowhere. */
const lyingAddress = '192.0.2.66';

function lie(name: string): Packet['answers'] {
  return [{ type: 'A', name, ttl: 60, data: lyingAddress }];
}

function nextHop(name: string): string {
  const [, number = '0', rest = name] = /^hop(\d+)\.(.*)$/.exec(name) ?? [];
  return `hop${Number(number) + 1}.${rest}`;
}
