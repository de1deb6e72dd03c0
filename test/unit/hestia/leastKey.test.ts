import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { optionalCommands } from '../../../src/hestia/commands/panelCommands.ts';
import { keyScript } from '../../../src/hestia/leastKey.ts';

const comments = { profile: 'What it may do:', key: '키:', revoke: "To revoke; don't forget" };

it('writes the profile and makes the key when bash runs it', () => {
  const server = mkdtempSync(path.join(tmpdir(), 'hestia-'));
  mkdirSync(path.join(server, 'data/api'), { recursive: true });
  mkdirSync(path.join(server, 'bin'));
  writeFileSync(path.join(server, 'bin/v-add-access-key'), '#!/bin/sh\nprintf "%s|" "$@"\n', { mode: 0o755 });
  const script = keyScript('wpnet', optionalCommands, comments).replaceAll('/usr/local/hestia', server);
  expect(execFileSync('bash', { input: script, encoding: 'utf8' })).toBe('wpnet|hestia-domains|Hestia Domains|json|');
  expect(readFileSync(path.join(server, 'data/api/hestia-domains'), 'utf8')).toBe(
    "ROLE='user'\nCOMMANDS='v-list-web-domains,v-list-web-domain,v-add-web-domain-alias,v-delete-web-domain-alias,v-get-user-value,v-schedule-letsencrypt-domain,v-search-domain-owner'\n",
  );
});

it('allows nothing that was not asked for', () => {
  expect(keyScript('wpnet', [], comments)).not.toMatch(/v-get-user-value|v-schedule-letsencrypt-domain/);
});
