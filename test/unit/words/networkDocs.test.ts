import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../../src/domain/network/mappedDomain.ts';
import type { NetworkDifference } from '../../../src/domain/network/networkDifferences.ts';
import { differenceWord } from '../../../src/words/differenceWords.ts';
import { networkWords } from '../../../src/words/networkWords.ts';
import type { NetworkFailure } from '../../../src/wordpress/networkFailure.ts';
import { root } from '../../workbench/tools.ts';
import { mapped } from '../domain/network/lists.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const korean = z.record(z.string(), z.string()).parse(JSON.parse(read('l10n/bundle.l10n.ko.json')));

/** One of each kind where the network's web server has answered. */
const failures: { readonly [Kind in Exclude<NetworkFailure['kind'], 'unreached'>]: NetworkFailure & { kind: Kind } } = {
  notWordPress: { kind: 'notWordPress' },
  noRest: { kind: 'noRest' },
  noSite: { kind: 'noSite', host: 'a.example' },
  redirect: { kind: 'redirect', location: '' },
  noPlugin: { kind: 'noPlugin' },
  apiOff: { kind: 'apiOff' },
  credentials: { kind: 'credentials' },
  authorizationStripped: { kind: 'authorizationStripped' },
  refused: { kind: 'refused', status: 403, code: 'rest_forbidden' },
  notJson: { kind: 'notJson', status: 503 },
  notUnderstood: { kind: 'notUnderstood' },
  rowsRepeat: { kind: 'rowsRepeat', read: 100 },
  incomplete: { kind: 'incomplete', read: 100, total: 250 },
};

const of = mapped('a.example');
const { name } = of;
/** One of each difference whose word is always the same. */
const differences: readonly NetworkDifference[] = [
  { kind: 'siteGone', of, state: 'archived' },
  { kind: 'siteGone', of, state: 'deleted' },
  { kind: 'siteGone', of, state: 'absent' },
  { kind: 'missing', name, of },
  { kind: 'mappedTwice', name, rows: [] },
  { kind: 'inactive', of: mapped('a.example', { active: false }) },
  ...stages
    .filter((stage) => !stage.startsWith('done'))
    .map((stage) => ({ kind: 'stage' as const, of: mapped('a.example', { stage }) })),
  { kind: 'twoPrimaries', blogId: 2, rows: [] },
  { kind: 'unreadable', row: { id: 9, blogId: 2, text: 'intranet', problem: 'singleLabel' } },
  { kind: 'orphan', alias: name },
];

describe.each([
  ['docs/network.md', (text: string) => text],
  ['docs/network.ko.md', (text: string) => korean[text] ?? text],
] as const)('%s', (page, said) => {
  const absent = (texts: readonly string[]): readonly string[] => texts.filter((text) => !read(page).includes(text));

  test('names each failure as the row of the network does', () => {
    const titles = Object.values(failures).map((failure) => networkWords(failure, '').title);
    expect(absent(titles.map((title) => `\n| **${said(title)}** |`))).toEqual([]);
  });

  test('names each difference as the rows do', () => {
    const words = differences.map((difference) => differenceWord(difference, 'network') ?? '');
    expect(absent(words.map((word) => `**${said(word)}**`))).toEqual([]);
  });
});
