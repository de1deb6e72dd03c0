import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  readConnection,
  writeConnection,
  type Connection,
  type ConnectionText,
} from '../../../src/domain/connection.ts';
import {
  changedConnections,
  connectionsIn,
  otherVersionsIn,
  OtherVersionError,
  pinIn,
  withConnection,
  withoutConnection,
  withoutNetwork,
  withoutOtherVersion,
  withoutPin,
  withPin,
} from '../../../src/domain/storedState.ts';

const origins = ['https://a.example.org:8083', 'https://b.example.org:8083'] as const;
const written = (id: string, origin: string = origins[0]): ConnectionText => ({
  id,
  name: `Connection ${id}`,
  apiUrl: `${origin}/api/`,
  credentialKind: 'accessKey',
  account: 'admin',
  restart: 'reload',
});
const network = { name: 'Shops', siteUrl: `${origins[1]}/`, root: { url: `${origins[1]}/wp-json/`, named: true } };

const connection = (id: string, origin?: string): Connection => {
  const read = readConnection(written(id, origin));
  if (read === undefined) throw new Error(`${id} is no connection`);
  return read;
};

const ids = fc.constantFrom('one', 'two', 'three');
const saved = fc
  .record({ id: ids, origin: fc.constantFrom(...origins) })
  .map(({ id, origin }) => connection(id, origin));
/** Entries of this version, of a later one, and damaged ones. */
const entry = fc.oneof(
  saved.map(writeConnection),
  saved.map((each) => ({ ...writeConnection(each), network })),
  saved.map((each) => ({ ...writeConnection(each), network: { ...network, siteUrl: 'ftp://' } })),
  saved.map((each) => ({ ...writeConnection(each), color: 'red' })),
  saved.map((each) => ({ ...writeConnection(each), credentialKind: 'passkey' })),
  saved.map((each) => ({ ...writeConnection(each), apiUrl: 'not a URL' })),
  fc.jsonValue(),
);
const idOf = (raw: unknown): unknown => (typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : raw);
const state = fc.record({
  version: fc.constant(1),
  connections: fc.uniqueArray(entry, { maxLength: 6, selector: idOf }),
  pins: fc.dictionary(fc.constantFrom(...origins, 'https://c.example.org'), fc.oneof(fc.string(), fc.jsonValue())),
  networks: fc.jsonValue(),
});

type Step = (stored: unknown) => unknown;
const step: fc.Arbitrary<Step> = fc.oneof(
  saved.map(
    (each): Step =>
      (stored) =>
        withConnection(stored, each),
  ),
  ids.map(
    (id): Step =>
      (stored) =>
        withoutConnection(stored, id),
  ),
  ids.map(
    (id): Step =>
      (stored) =>
        withoutNetwork(stored, id),
  ),
  fc.constantFrom(...origins).map(
    (origin): Step =>
      (stored) =>
        withPin(stored, origin, 'AA:BB'),
  ),
  fc.constantFrom(...origins).map(
    (origin): Step =>
      (stored) =>
        withoutPin(stored, origin),
  ),
);

it('keeps what it does not understand as it is, whatever is saved and removed', () => {
  fc.assert(
    fc.property(state, fc.array(step), (before, steps) => {
      const text = JSON.stringify(before);
      const after = steps.reduce<unknown>((stored, change) => change(stored), before);
      expect(otherVersionsIn(after)).toEqual(otherVersionsIn(before));
      expect(after).toMatchObject({ version: 1, networks: before.networks });
      expect(JSON.stringify(before)).toBe(text);
    }),
  );
});

it('knows a connection from its saving to its removal, and touches no other', () => {
  fc.assert(
    fc.property(state, saved, (before, each) => {
      const others = connectionsIn(before).filter(({ id }) => id !== each.id);
      const after = withConnection(before, each);
      expect(connectionsIn(after).filter(({ id }) => id !== each.id)).toEqual(others);
      expect(connectionsIn(after).filter(({ id }) => id === each.id)).toEqual([each]);
    }),
  );
});

it('counts the first of two connections with one id, and keeps the other', () => {
  const stored = { version: 1, connections: [written('one'), written('one', origins[1])], pins: {} };
  expect(connectionsIn(stored)).toEqual([connection('one')]);
  expect(otherVersionsIn(stored)).toHaveLength(1);
});

it('keeps what a later version has beside the fields of this one', () => {
  const stored = {
    version: 1,
    connections: [{ ...written('one'), protection: 'readOnly', color: 'red' }],
    pins: {},
  };
  expect(withConnection(stored, { ...connection('one'), name: 'New' })).toEqual({
    version: 1,
    connections: [{ ...written('one'), name: 'New', color: 'red' }],
    pins: {},
  });
});

it('takes the trust in a certificate away with the last connection that may lead there', () => {
  const stored = (...connections: readonly unknown[]) =>
    withPin({ version: 1, connections, pins: {} }, origins[0], 'AA');
  const pin = (after: unknown) => pinIn(after, origins[0]);
  expect(pin(withoutConnection(stored(written('one'), written('two', origins[1])), 'one'))).toBeUndefined();
  expect(pin(withoutConnection(stored(written('one'), written('two')), 'one'))).toBe('AA');
  expect(pin(withoutConnection(stored(written('one'), { version: 2 }), 'one'))).toBe('AA');
  expect(pin(withoutConnection(stored(written('one')), 'two'))).toBe('AA');
});

it('reads and writes the WordPress network of a connection, and forgets it with the trust that is of no use any more', () => {
  const text = { ...written('one'), network };
  const stored = withPin({ version: 1, connections: [text], pins: {} }, origins[1], 'AA');
  const [read] = connectionsIn(stored);
  expect(read?.network).toMatchObject({ name: 'Shops', address: { origin: origins[1] } });
  expect(read && writeConnection(read)).toEqual(text);
  expect(withoutNetwork(stored, 'one')).toEqual({ version: 1, connections: [written('one')], pins: {} });
  expect(withoutConnection(stored, 'one')).toEqual({ version: 1, connections: [], pins: {} });
  const shared = withConnection(stored, connection('two', origins[1]));
  expect(pinIn(withoutNetwork(shared, 'one'), origins[1])).toBe('AA');
});

it.each([
  null,
  'text',
  7,
  [],
  { version: 2, connections: [] },
  { version: 1, connections: {}, pins: {} },
  { version: 1, connections: [] },
])('writes nothing over %j, and shows it', (stored) => {
  expect(connectionsIn(stored)).toEqual([]);
  expect(otherVersionsIn(stored)).toEqual([{ text: JSON.stringify(stored), name: undefined }]);
  expect(() => withConnection(stored, connection('one'))).toThrow(OtherVersionError);
  expect(() => withoutConnection(stored, 'one')).toThrow(OtherVersionError);
  expect(() => withPin(stored, origins[0], 'AA')).toThrow(OtherVersionError);
  expect(withoutOtherVersion(stored, 'something else')).toEqual(stored);
  expect(withoutOtherVersion(stored, JSON.stringify(stored))).toBeUndefined();
});

it('removes one entry of another version, and names those that have a name', () => {
  const later = { ...written('one'), credentialKind: 'passkey' };
  const stored = { version: 1, connections: [later, written('two'), null], pins: {} };
  expect(otherVersionsIn(stored).map(({ name }) => name)).toEqual(['Connection one', undefined]);
  expect(withoutOtherVersion(stored, JSON.stringify(later))).toEqual({
    version: 1,
    connections: [written('two'), null],
    pins: {},
  });
});

it('tells which connections were added, removed or changed', () => {
  const one = withConnection(undefined, connection('one'));
  const both = withConnection(one, connection('two'));
  expect(changedConnections(one, both)).toEqual(['two']);
  expect(changedConnections(both, withoutConnection(both, 'one'))).toEqual(['one']);
  expect(changedConnections(both, withConnection(both, { ...connection('two'), name: 'Shops' }))).toEqual(['two']);
  expect(changedConnections(both, withPin(both, origins[0], 'AB'))).toEqual([]);
});
