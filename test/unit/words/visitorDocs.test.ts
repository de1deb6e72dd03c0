import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { DnsProblem } from '../../../src/domain/visitors/nameInDns.ts';
import type { PanelPage } from '../../../src/domain/visitors/pageView.ts';
import type { WebProblem } from '../../../src/domain/visitors/seen.ts';
import { dnsProblem } from '../../../src/words/visitorWords.ts';
import { panelPageWords, webProblemWords } from '../../../src/words/webProblemWords.ts';
import { root } from '../../workbench/tools.ts';

// What the documentation says of each fault is what a tooltip says.

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const korean = z.record(z.string(), z.string()).parse(JSON.parse(read('l10n/bundle.l10n.ko.json')));

const ofDns: Readonly<Record<DnsProblem, true>> = {
  noSuchName: true,
  noAddress: true,
  serverFailure: true,
  refused: true,
  noAnswer: true,
  serverUnreachable: true,
  unreadable: true,
  cnameLoop: true,
  cnameTooLong: true,
};
const ofPages: Readonly<Record<PanelPage, true>> = { new: true, unassigned: true, suspended: true };
/** With how many seconds, or without the code that is told. */
const ofWeb: Readonly<Record<WebProblem['kind'], WebProblem>> = {
  refused: { kind: 'refused' },
  lost: { kind: 'lost' },
  nameRefused: { kind: 'nameRefused' },
  certificateTooLarge: { kind: 'certificateTooLarge' },
  notTls: { kind: 'notTls' },
  notHttp: { kind: 'notHttp' },
  noAnswer: { kind: 'noAnswer', seconds: 6 },
  unreachable: { kind: 'unreachable', code: '' },
  tls: { kind: 'tls', code: '' },
};

const words = [
  ...(Object.keys(ofDns) as DnsProblem[]).map(dnsProblem),
  ...(Object.keys(ofPages) as PanelPage[]).map(panelPageWords),
  ...Object.values(ofWeb).map(webProblemWords),
];

it.each(words)('%s', (english) => {
  expect(cells('docs/visitors.md')).toContain(english.replace(/, $/, ''));
  const [key = '', value = ''] = Object.entries(korean).find(([each]) => filled(each, english) === english) ?? [];
  expect(key).not.toBe('');
  expect(cells('docs/visitors.ko.md')).toContain(filled(value, english).replace(/, $/, ''));
});

/** A text with the only argument that these have. */
function filled(text: string, english: string): string {
  return text.replace('{0}', /\d+/.exec(english)?.[0] ?? '');
}

/** What the tables of a page have. */
function cells(page: string): string {
  return read(page)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
}
