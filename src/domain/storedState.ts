import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { connectionTextSchema, readConnection, writeConnection, type Connection } from './connection.ts';

/**
 * What is kept of connections and trusted certificates, with the version of its form. It is understood entry by entry: the
 * functions here change what they are about, and leave all else as it was found, also what this version does not know.
 */
const stateSchema = z.looseObject({
  version: z.literal(1),
  connections: z.array(z.unknown()),
  /** The trusted SHA-256 fingerprint by origin. */
  pins: z.record(z.string(), z.unknown()),
});
type State = z.infer<typeof stateSchema>;

/** Thrown instead of writing over a state as a whole that was made by another version. */
export class OtherVersionError extends Error {
  override readonly name = 'OtherVersionError';
  constructor() {
    super('kept by another version');
  }
}

/** Kept by another version, or damaged. `text` is all of it, as JSON, and tells it from others. */
export interface OtherVersion {
  readonly text: string;
  /** What it is called, where that can be told. */
  readonly name: string | undefined;
}

/** The connections that are understood, in the order in which they were added. Of two with one id the first counts. */
export function connectionsIn(stored: unknown): readonly Connection[] {
  return entriesIn(stored).flatMap(({ connection }) => connection ?? []);
}

/** The ids of the connections that were added, removed or changed between two states. */
export function changedConnections(before: unknown, now: unknown): readonly string[] {
  const then = new Map(connectionsIn(before).map((connection) => [connection.id, connection]));
  const here = new Map(connectionsIn(now).map((connection) => [connection.id, connection]));
  const ids = new Set([...then.keys(), ...here.keys()]);
  return [...ids].filter((id) => !isDeepStrictEqual(then.get(id), here.get(id)));
}

/** What is not understood: entries, or the state as a whole. */
export function otherVersionsIn(stored: unknown): readonly OtherVersion[] {
  if (understood(stored) === undefined) return [otherVersion(stored)];
  return entriesIn(stored).flatMap(({ raw, connection }) => (connection === undefined ? otherVersion(raw) : []));
}

/** The fingerprint that is trusted for an origin. */
export function pinIn(stored: unknown, origin: string): string | undefined {
  const pins = understood(stored)?.pins ?? {};
  const pin = Object.hasOwn(pins, origin) ? pins[origin] : undefined;
  return typeof pin === 'string' ? pin : undefined;
}

/** Adds a connection, or replaces the one with its id; what another version keeps beside its fields stays. */
export function withConnection(stored: unknown, connection: Connection): unknown {
  const state = toWrite(stored);
  const entries = entriesIn(state);
  const known = entries.find((entry) => entry.connection?.id === connection.id);
  if (known === undefined) return { ...state, connections: [...state.connections, writeConnection(connection)] };
  const connections = entries.map((entry) =>
    entry === known ? { ...unknownFields(entry.raw), ...writeConnection(connection) } : entry.raw,
  );
  return { ...state, connections };
}

/** Removes a connection, and the trust in certificates of servers to which no other entry may lead. */
export function withoutConnection(stored: unknown, id: string): unknown {
  const state = toWrite(stored);
  const gone = entriesIn(state).find(({ connection }) => connection?.id === id);
  if (gone?.connection === undefined) return state;
  const left = { ...state, connections: state.connections.filter((raw) => raw !== gone.raw) };
  return originsOf(gone.connection).reduce(withoutUnusedPin, left);
}

/** Takes the WordPress network from a connection, with the trust in its certificate as above. */
export function withoutNetwork(stored: unknown, id: string): unknown {
  const connection = connectionsIn(stored).find((each) => each.id === id);
  if (connection?.network === undefined) return stored;
  const { network, ...rest } = connection;
  return withoutUnusedPin(withConnection(stored, rest), network.address.origin);
}

export function withPin(stored: unknown, origin: string, sha256: string): unknown {
  const state = toWrite(stored);
  return { ...state, pins: { ...state.pins, [origin]: sha256 } };
}

export function withoutPin(stored: unknown, origin: string): unknown {
  const state = toWrite(stored);
  return { ...state, pins: Object.fromEntries(Object.entries(state.pins).filter(([other]) => other !== origin)) };
}

/** Removes something that is not understood, by its text; without it, nothing is changed. Undefined: nothing is left. */
export function withoutOtherVersion(stored: unknown, text: string): unknown {
  const state = understood(stored);
  if (state === undefined) return JSON.stringify(stored) === text ? undefined : stored;
  const gone = entriesIn(state).find(({ raw, connection }) => connection === undefined && JSON.stringify(raw) === text);
  return gone === undefined ? state : { ...state, connections: state.connections.filter((raw) => raw !== gone.raw) };
}

/** Takes the trust in an origin's certificate back unless some entry may lead there. */
function withoutUnusedPin(stored: unknown, origin: string): unknown {
  const isUsed = entriesIn(stored).some(({ connection }) => !connection || originsOf(connection).includes(origin));
  return isUsed ? stored : withoutPin(stored, origin);
}

/** The servers that a connection leads to. */
function originsOf({ endpoint, network }: Connection): readonly string[] {
  return network === undefined ? [endpoint.origin] : [endpoint.origin, network.address.origin];
}

interface Entry {
  readonly raw: unknown;
  readonly connection: Connection | undefined;
}

function entriesIn(stored: unknown): readonly Entry[] {
  const ids = new Set<string>();
  return (understood(stored)?.connections ?? []).map((raw) => {
    const { data } = connectionTextSchema.safeParse(raw);
    // A stored URL is whole: what has no scheme was not written by this version.
    const connection = data && URL.canParse(data.apiUrl) ? readConnection(data) : undefined;
    if (connection === undefined || ids.has(connection.id)) return { raw, connection: undefined };
    ids.add(connection.id);
    return { raw, connection };
  });
}

function understood(stored: unknown): State | undefined {
  return stored === undefined ? { version: 1, connections: [], pins: {} } : stateSchema.safeParse(stored).data;
}

function toWrite(stored: unknown): State {
  const state = understood(stored);
  if (state === undefined) throw new OtherVersionError();
  return state;
}

function unknownFields(raw: unknown): object {
  const fields = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return Object.fromEntries(fields.filter(([field]) => !Object.hasOwn(connectionTextSchema.shape, field)));
}

function otherVersion(raw: unknown): OtherVersion {
  const { data } = z.object({ name: z.string() }).safeParse(raw);
  return { text: JSON.stringify(raw), name: data?.name };
}
