import * as fs from 'node:fs';
import { expect, it } from 'vitest';
import { integrationLogPath, readIntegrationLog } from '../../../src/wordpress/integrationLog.ts';

it('says of each name what came of the last try, by the lines that a real plugin wrote', () => {
  const log = readIntegrationLog(
    [
      '[2026-11-25 03:06:26] [INFO] [Add alias a.example.org] ',
      '[2026-11-25 03:06:27] [INFO] [Add alias b.example.org] ',
      '[2026-11-25 03:06:28] [INFO] [Add alias b.example.org] 4',
      '[2026-11-25 03:06:29] [ERROR] [Add alias C.example.org] HTTP 401 from Hestia API: 9',
      '[2026-11-25 03:06:30] [ERROR] [Add alias d.example.org] cURL error 60: SSL certificate problem',
      '[2026-11-25 03:06:31] [INFO] [Add alias e.example.org] something else',
      '[2026-11-25 03:06:32] [INFO] [Delete alias a.example.org] ',
      'PHP Notice:  [Add alias f.example.org] ',
      '',
    ].join('\r\n'),
  );
  const at = Date.UTC(2026, 10, 25, 3, 6, 26);
  expect([...log]).toEqual([
    ['a.example.org', { at, kind: 'added' }],
    ['b.example.org', { at: at + 2_000, kind: 'refused', code: 4 }],
    ['c.example.org', { at: at + 3_000, kind: 'keyRefused' }],
    ['d.example.org', { at: at + 4_000, kind: 'notReached' }],
  ]);
});

it('reads the log of the sample folder', () => {
  const text = fs.readFileSync(`test/workbench/sample/${integrationLogPath}`, 'utf8');
  const kinds = [...readIntegrationLog(text)].map(([name, { kind }]) => `${name} ${kind}`);
  expect(kinds.slice(-2)).toEqual(['www.xn--3e0b707e.example.com keyRefused', 'winery.example.org notReached']);
});
