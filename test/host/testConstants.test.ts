import * as assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { TestRun } from '../../src/ui/connectionTest/connectionTests.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { loadApp } from './app.ts';
import { MemoryFiles } from './memoryFiles.ts';

const command = 'hestiaDomains.testConstants';

describe('Test the Constants in This File', () => {
  let panel: DemoPanel;
  let files: MemoryFiles;

  before(async () => {
    panel = await startPanel();
    panel.state.panel.BACKEND_PORT = String(panel.port);
    files = new MemoryFiles('hestia-test-constants');
    const { connections, agreedOrigins } = (await loadApp()).parts;
    await connections.savePin(panel.origin, panel.fingerprint);
    agreedOrigins.add(panel.origin);
  });
  after(async () => {
    const { connections, agreedOrigins } = (await loadApp()).parts;
    agreedOrigins.delete(panel.origin);
    await connections.forgetPin(panel.origin);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    files.dispose();
    await panel.close();
  });

  it('tests what the editor has, not saved yet, and keeps nothing', async () => {
    const { reports, connections } = (await loadApp()).parts;
    const uri = files.put('/site/wp-config.php', "<?php\nrequire ABSPATH . 'wp-settings.php';\n");
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), lines({ URL: panel.url.replace(/api\/$/, '') }));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.isDirty);
    const kept = connections.list();
    const ended = endOf(await loadApp(), uri);
    void vscode.commands.executeCommand(command, uri);
    const { results } = await ended;
    const said = Object.fromEntries(results.map(({ id, verdict }) => [id, verdict.kind]));
    assert.deepEqual([said['authentication'], said['baseWebDomain'], said['plugin']], ['passed', 'passed', 'warning']);
    assert.deepEqual(connections.list(), kept);
    const report = reports.text(uri.toString());
    assert.match(report, /14\. Ultimate Multisite/);
    assert.ok(!report.includes(secretOf(panel)));
    assert.ok(!report.includes('Edit Connection'));
  });

  it('fails where every alias of the plugin would be refused: the restart is true', async () => {
    const uri = files.put('/restart/wp-config.php', `<?php\n${lines({})}define( 'WU_HESTIA_RESTART', true );\n`);
    const ended = endOf(await loadApp(), uri);
    void vscode.commands.executeCommand(command, uri);
    const last = (await ended).results.at(-1);
    assert.deepEqual(last, { id: 'plugin', verdict: { kind: 'failed', problem: { kind: 'pluginRestartRefused' } } });
  });

  it('sends nothing when PHP computes a value, or none is there', async () => {
    const sent = panel.requests.length;
    for (const given of [lines({ HASH: "getenv( 'HASH' )" }), lines({ ACCOUNT: "''" }), '']) {
      await vscode.commands.executeCommand(command, files.put('/open/wp-config.php', `<?php\n${given}`));
    }
    await setImmediate();
    assert.equal(panel.requests.length, sent);
    assert.equal((await loadApp()).parts.tests.find(uriOf('/open/wp-config.php').toString()), undefined);
  });

  it('sends nothing to an address that is no panel’s, and its report does not show what is in it', async () => {
    const { reports } = (await loadApp()).parts;
    const uri = files.put('/userinfo/wp-config.php', `<?php\n${lines({ URL: 'https://root:c4n4ry@127.0.0.1/api/' })}`);
    const ended = endOf(await loadApp(), uri);
    void vscode.commands.executeCommand(command, uri);
    const { results } = await ended;
    assert.deepEqual(new Set(results.map(({ verdict }) => verdict.kind)), new Set(['failed', 'notReached']));
    assert.ok(!reports.text(uri.toString()).includes('c4n4ry'));
  });

  const uriOf = (path: string): vscode.Uri => vscode.Uri.from({ scheme: 'hestia-test-constants', path });

  /** The constants of a file, right but for some expressions. */
  function lines(changes: { readonly URL?: string; readonly HASH?: string; readonly ACCOUNT?: string }): string {
    const { URL = panel.url, HASH = `'${panel.credentials.accessKeys['access-key']?.id ?? ''}:${secretOf(panel)}'` } =
      changes;
    const values = {
      API_URL: `'${URL}'`,
      API_USER: "'admin'",
      API_HASH: HASH,
      ACCOUNT: changes.ACCOUNT ?? "'admin'",
      WEB_DOMAIN: "'network.example.com'",
    };
    return Object.entries(values)
      .map(([name, value]) => `define( 'WU_HESTIA_${name}', ${value} );\n`)
      .join('');
  }
});

function secretOf(panel: DemoPanel): string {
  const key = panel.credentials.accessKeys['access-key'];
  assert.ok(key);
  return key.secret;
}

/** The test of a file's constants, once it has ended. */
function endOf({ parts: { tests } }: Awaited<ReturnType<typeof loadApp>>, uri: vscode.Uri): Promise<TestRun> {
  return new Promise((resolve) => {
    const following = tests.onDidChange((key) => {
      const run = tests.find(key);
      if (key !== uri.toString() || run?.state !== 'done') return;
      following.dispose();
      resolve(run);
    });
  });
}
