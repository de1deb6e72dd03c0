import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { comesBack, isRemovable, storedNameFlaw } from '../../../src/domain/storedName.ts';

it.each([
  ['shop.example.net', undefined],
  ['*.shop.example.net', undefined],
  ['straße.example.net', undefined],
  ['Shop.example.net', undefined],
  [' shop.example.net', { problem: 'spelling', removable: false }],
  ['shop.example.net.', { problem: 'spelling', removable: false }],
  ['shop.example.net:8080', { problem: 'port', removable: true }],
  ['two words', { problem: 'several', removable: false }],
  ['foo_bar.example.net', { problem: 'characters', removable: false }],
  ['10.1.2.3', { problem: 'ipAddress', removable: true }],
  ['localhost', { problem: 'singleLabel', removable: true }],
  ['index.php', undefined],
  ['none', { problem: 'singleLabel', removable: true }],
  ['*', { problem: 'wildcard', removable: false }],
  [`${'a'.repeat(64)}.net`, { problem: 'labelTooLong', removable: true }],
])('what is wrong with the stored %j', (stored, flaw) => {
  expect(storedNameFlaw(stored)).toEqual(flaw);
});

const additionSchema = z.object({
  scenario: z.string(),
  steps: z.array(z.object({ args: z.array(z.string()).optional(), answer: z.object({ body: z.string() }) })),
  aliasesAfter: z.record(z.string(), z.array(z.string())),
});
const additions = readFileSync(new URL('../../panel/contract.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{"scenario": "add-'))
  .map((line) => additionSchema.parse(JSON.parse(line)));

it('agrees with what a real panel took and stored', () => {
  const single = additions.flatMap(({ steps, aliasesAfter }) => {
    const [step] = steps;
    const name = step?.args?.[2] ?? '';
    const stored = aliasesAfter['admin/plain.example.org'] ?? [];
    const decided = stored.length > 0 || (step?.answer.body.includes('invalid alias format') ?? false);
    return steps.length === 1 && decided && !name.includes(',') ? [{ name, stored }] : [];
  });
  expect(single.length).toBeGreaterThan(15);
  for (const { name, stored } of single) {
    // A name with a space is taken and can never be removed again.
    if (name.trim().includes(' ')) expect(isRemovable(name)).toBe(false);
    else expect([name, comesBack(name)]).toEqual([name, stored.length === 1 && stored[0] === name]);
  }
});
