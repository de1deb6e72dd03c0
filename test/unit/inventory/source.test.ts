import { beforeEach, expect, it } from 'vitest';
import { Source } from '../../../src/inventory/source.ts';

interface Asked {
  readonly subject: string;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly refuse: (error: Error) => void;
}

let asked: Asked[];
let told: string[];
let source: Source<string>;

beforeEach(() => {
  asked = [];
  told = [];
  source = new Source(
    (subject, signal) =>
      new Promise((answer, refuse) => {
        asked.push({ subject, signal, answer, refuse });
      }),
  );
  source.onDidChange((subject) => told.push(subject));
});

it('asks for a subject once, however many want it, and keeps what it says with its time', async () => {
  const before = Date.now();
  expect(source.of('a')).toEqual({ kind: 'notRead' });
  const readings = [source.read('a'), source.read('a')];
  expect(source.of('a').kind).toBe('underWay');
  asked[0]?.answer('A');
  const [first, second] = await Promise.all(readings);
  expect(first).toMatchObject({ kind: 'value', value: 'A' });
  expect(second).toBe(first);
  expect(await source.read('a')).toBe(first);
  expect(first?.kind === 'value' && first.at >= before && first.at <= Date.now()).toBe(true);
  expect(asked.map(({ subject }) => subject)).toEqual(['a']);
  expect(told).toEqual(['a']);
});

it('keeps a failure, and asks nobody again until it is forgotten', async () => {
  const error = new Error('refused');
  const reading = source.read('a');
  asked[0]?.refuse(error);
  expect(await reading).toMatchObject({ kind: 'failure', error });
  expect(await source.read('a')).toBe(source.of('a'));
  expect(source.value('a')).toBeUndefined();
  expect(asked).toHaveLength(1);
  source.forget('a');
  const again = source.read('a');
  asked[1]?.answer('A');
  expect(await again).toMatchObject({ value: 'A' });
});

it.each([
  ['learned', () => source.learn('a', 'newer'), 'value'],
  ['told to have failed', () => source.fail('a', new Error('newer')), 'failure'],
  ['forgotten', () => source.forget('a'), 'notRead'],
] as const)('says what was %s while it was being read, and not what that comes to', async (_how, happens, kind) => {
  for (const end of [(each?: Asked) => each?.answer('older'), (each?: Asked) => each?.refuse(new Error('older'))]) {
    asked = [];
    source.forget('a');
    const reading = source.read('a');
    happens();
    const newer = source.of('a');
    expect(asked[0]?.signal.aborted).toBe(true);
    end(asked[0]);
    await reading;
    expect(source.of('a')).toEqual(newer);
    expect(newer.kind).toBe(kind);
  }
});

it('keeps its subjects apart, and tells nobody who has stopped listening', async () => {
  const others: string[] = [];
  const listening = source.onDidChange((subject) => others.push(subject));
  const readings = [source.read('a'), source.read('b')];
  asked[1]?.answer('B');
  asked[0]?.answer('A');
  await Promise.all(readings);
  expect([source.value('a'), source.value('b')]).toEqual(['A', 'B']);
  listening.dispose();
  source.forget('a');
  expect([source.value('a'), source.value('b')]).toEqual([undefined, 'B']);
  expect(others).toEqual(['b', 'a']);
});
