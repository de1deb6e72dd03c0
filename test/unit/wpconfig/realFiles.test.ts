import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConstants } from '../../../src/wpconfig/read.ts';
import { removeConstants, writeConstants } from '../../../src/wpconfig/write.ts';
import { apply } from './edits.ts';
import { realFiles } from './realFiles.ts';

const values = {
  WU_HESTIA_API_URL: 'https://panel.acme.test:8083/api/',
  WU_HESTIA_API_USER: 'admin',
  WU_HESTIA_API_HASH: 'key',
  WU_HESTIA_ACCOUNT: 'acme',
  WU_HESTIA_WEB_DOMAIN: 'network.acme.test',
};

test.each(realFiles.map((file) => [file.name, file] as const))('%s is doubted as far as it is doubtful', (_, file) => {
  const { source, doubt, readInclude } = file;
  const result = writeConstants(source, values, { readInclude });
  if (doubt === undefined) {
    const edited = apply(source, result);
    const effective = readConstants(edited).filter((constant) => constant.effective);
    expect(effective.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(values)));
    expect(removeConstants(edited, Object.keys(values), { readInclude })).toMatchObject({ ok: true });
    return;
  }
  const [reason, text] = doubt;
  expect(result).toMatchObject({ ok: false, reason });
  if (result.ok || result.edits === undefined) throw new Error('no edits come with the doubt');
  expect(source.slice(result.start, result.end)).toBe(text);
  // Whoever knows better gets what was shown.
  expect(apply(source, { ok: true, edits: result.edits })).toContain("'WU_HESTIA_ACCOUNT', 'acme'");
});

test('the sample is not doubted', () => {
  const sample = readFileSync(new URL('../../workbench/sample/wp-config.php', import.meta.url), 'utf8');
  expect(writeConstants(sample, values)).toMatchObject({ ok: true });
});
