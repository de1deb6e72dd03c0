import { describe, expect, it } from 'vitest';
import { endpointAt } from '../../../../src/domain/endpoint.ts';
import { writeConnection, type Connection } from '../../../../src/domain/connection.ts';
import type { Credentials } from '../../../../src/hestia/credentials.ts';
import { changeConstants } from '../../../../src/operations/constants/changeConstants.ts';
import { connectionConstants, type SecretInFile } from '../../../../src/operations/constants/connectionConstants.ts';
import { constantLines } from '../../../../src/operations/constants/constantLines.ts';
import { fileConnection } from '../../../../src/operations/constants/fileConnection.ts';
import { mask, maskedResult } from '../../../../src/operations/constants/maskedResult.ts';
import { applyEdits } from '../../../../src/wpconfig/editing/textEdit.ts';

const key = { kind: 'accessKey', id: 'A'.repeat(20), secret: 's'.repeat(40) } as const;
const password = { kind: 'password', user: 'root-user', password: `it's "$x" \\ ?>` } as const;
const start = "<?php\nrequire_once ABSPATH . 'wp-settings.php';\n";

const connection = (changes: Partial<Connection> = {}): Connection => ({
  id: 'c1',
  name: 'Network',
  endpoint: endpointAt('https://panel.example.org:8083/api/'),
  credentialKind: 'accessKey',
  account: 'wpnet',
  baseWebDomain: 'net.example.org',
  restart: 'reload',
  ...changes,
});
const value = (credentials: Credentials): SecretInFile => ({ kind: 'value', credentials });

/** The text after a connection's constants were written into it. */
function written(source: string, of: Connection, secret: SecretInFile): string {
  const result = changeConstants(source, connectionConstants(of, secret, source), {});
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return applyEdits(source, result.edits);
}

describe('the constants of a connection', () => {
  it('are a block in the order of the plugin', () => {
    expect(constantLines(connectionConstants(connection(), value(key), ''))).toBe(
      [
        "define( 'WU_HESTIA_API_URL', 'https://panel.example.org:8083/api/' );",
        "define( 'WU_HESTIA_API_USER', 'admin' );",
        `define( 'WU_HESTIA_API_HASH', '${key.id}:${key.secret}' );`,
        "define( 'WU_HESTIA_ACCOUNT', 'wpnet' );",
        "define( 'WU_HESTIA_WEB_DOMAIN', 'net.example.org' );",
        "define( 'WU_HESTIA_RESTART', 'reload' );",
        '',
      ].join('\n'),
    );
  });

  it.each<readonly [Connection, Credentials]>([
    [connection(), key],
    [connection({ credentialKind: 'legacyKey', restart: 'none' }), { kind: 'legacyKey', key: 'legacy:key' }],
    [connection({ credentialKind: 'password', restart: 'restart' }), password],
  ])('are read back as the same connection', (of, credentials) => {
    const { known, secret } = fileConnection(written(start, of, value(credentials)));
    expect({ id: of.id, name: of.name, ...known }).toEqual(writeConnection(of));
    expect(secret).toEqual({ origin: 'https://panel.example.org:8083', credentials });
  });

  it('come as a whole, with the one that is not used any more, where the file leaves them in doubt', () => {
    const doubtful = start.replace('require', "acme_setup();\ndefine( 'WU_HESTIA_API_PASSWORD', 'old' );\nrequire");
    const result = changeConstants(doubtful, connectionConstants(connection(), value(key), doubtful), {});
    expect(result).toMatchObject({ ok: false, reason: 'unknown-code', start: doubtful.indexOf('acme_setup') });
    const applied = applyEdits(doubtful, result.edits ?? []);
    expect(applied).toContain("define( 'WU_HESTIA_ACCOUNT', 'wpnet' );");
    expect(applied).not.toContain('API_PASSWORD');
  });

  it('leave a base web domain out that is not chosen', () => {
    expect(written(start, connection({ baseWebDomain: undefined }), value(key))).not.toContain('WEB_DOMAIN');
  });

  it('look the secret up in the environment, and only the secret', () => {
    const text = written(start, connection(), { kind: 'environment' });
    expect(text).toContain("define( 'WU_HESTIA_API_HASH', getenv( 'WU_HESTIA_API_HASH' ) );");
    expect(text).toContain("define( 'WU_HESTIA_ACCOUNT', 'wpnet' );");
  });

  it('leave a user and a secret that are there alone', () => {
    const source = start.replace(
      'require',
      "define( 'WU_HESTIA_API_USER', 'boss' );\ndefine( 'WU_HESTIA_API_HASH', 'kept' );\nrequire",
    );
    const text = written(source, connection(), { kind: 'untouched' });
    expect(text).toContain("define( 'WU_HESTIA_API_USER', 'boss' );\ndefine( 'WU_HESTIA_API_HASH', 'kept' );\n");
  });

  it('replace a user that is a leftover of the plugin', () => {
    const source = start.replace('require', "define( 'WU_HESTIA_API_USER', '1' );\nrequire");
    expect(written(source, connection(), value(key))).toContain("define( 'WU_HESTIA_API_USER', 'admin' );");
  });

  it('take the other secret away in the same change, since the plugin prefers the hash', () => {
    const before = written(start, connection(), value(key));
    const after = written(before, connection({ credentialKind: 'password' }), value(password));
    expect(after).not.toContain('API_HASH');
    expect(fileConnection(after).secret?.credentials).toEqual(password);
    expect(written(after, connection(), value(key))).not.toContain('API_PASSWORD');
  });

  it('are refused when a hash that would win cannot be taken away', () => {
    const source = start.replace('require', "if ( $x ) { define( 'WU_HESTIA_API_HASH', 'h' ); }\nrequire");
    const wanted = connectionConstants(connection({ credentialKind: 'password' }), value(password), source);
    expect(changeConstants(source, wanted, {})).toMatchObject({ ok: false, reason: 'conditional' });
  });

  it('leave out what is to be kept', () => {
    const source = start.replace('require', "define( 'WU_HESTIA_ACCOUNT', strtolower( $account ) );\nrequire");
    const wanted = connectionConstants(connection(), value(key), source);
    expect(changeConstants(source, wanted, {})).toMatchObject({ ok: false, reason: 'dynamic-value' });
    const result = changeConstants(source, wanted, { keep: ['WU_HESTIA_ACCOUNT'] });
    expect(applyEdits(source, result.ok ? result.edits : [])).toContain('strtolower( $account )');
  });
});

describe('what is shown of a result', () => {
  const wanted = (source: string) =>
    connectionConstants(connection({ credentialKind: 'password' }), value(password), source);
  const edits = (source: string) => {
    const result = changeConstants(source, wanted(source), {});
    return result.ok ? result.edits : [];
  };

  it('has a new secret masked, and nothing else', () => {
    const shown = maskedResult(start, edits(start));
    expect(shown).toContain(`define( 'WU_HESTIA_API_PASSWORD', '${mask}' );`);
    expect(shown).not.toContain('?>');
    expect(shown).toContain('net.example.org');
  });

  it('shows no difference where the secret stays', () => {
    const before = written(start, connection({ credentialKind: 'password', account: 'other' }), value(password));
    expect(maskedResult(before, edits(before))).toBe(before.replace("'other'", "'wpnet'"));
  });
});

describe('a file as a connection', () => {
  const file = (lines: Readonly<Record<string, string>>): string =>
    start.replace(
      'require',
      `${Object.entries(lines)
        .map(([name, source]) => `define( 'WU_HESTIA_${name}', ${source} );`)
        .join('\n')}\nrequire`,
    );

  it('does not take leftovers, computed values and what comes too late for values', () => {
    const source = `${file({ API_URL: "'0'", ACCOUNT: "'4'", API_HASH: "getenv( 'H' )", API_PASSWORD: "'p'" })}
define( 'WU_HESTIA_WEB_DOMAIN', 'late.example.org' );`;
    expect(fileConnection(source)).toEqual({ known: {}, secret: undefined });
  });

  it.each([
    ["'http://panel.example.org/api'", 'http://panel.example.org/api'],
    ["'https://panel.example.org:8083/api'", 'https://panel.example.org:8083/api/'],
    ["'https://me:secret@panel.example.org/api'", undefined],
  ])('with the API URL %s', (text, apiUrl) => {
    expect(fileConnection(file({ API_URL: text })).known.apiUrl).toBe(apiUrl);
  });

  it('has no secret for an address that may not be asked', () => {
    const { known, secret } = fileConnection(file({ API_URL: "'http://panel.example.org/api'", API_HASH: "'k'" }));
    expect(secret).toBeUndefined();
    expect(known.credentialKind).toBe('legacyKey');
  });
});
