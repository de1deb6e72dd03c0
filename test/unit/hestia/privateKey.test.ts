import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { panelCommands } from '../../../src/hestia/commands/panelCommands.ts';

test('nobody asks for the command that gives the private key of a certificate away', () => {
  const command = 'v-list-web-domain-ssl';
  expect(panelCommands.map(({ name }): string => name)).not.toContain(command);
  const sources = globSync('src/**/*.ts');
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => readFileSync(file, 'utf8').includes(command))).toEqual([]);
});
