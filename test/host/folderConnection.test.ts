import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { App } from '../../src/app.ts';
import { rightFile } from '../unit/wpconfig/exampleFiles.ts';
import { accepting } from './accepting.ts';
import { loadApp } from './app.ts';
import { endpointAt } from './endpoint.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { closeAll, codes, quickFixes, replace, show, until } from './openConfig.ts';

describe('a wp-config.php in the document root of a connection', () => {
  const id = 'folder-test';
  const documentRoot = '/home/acme/web/network.acme.test/public_html/';
  let app: App;
  let files: MemoryFiles;
  let document: vscode.TextDocument;

  before(async () => {
    app = await loadApp();
    files = new MemoryFiles('hestia-folder');
    await app.parts.connections.save({
      id,
      name: 'Acme',
      endpoint: endpointAt('https://panel.acme.test:8083/api/'),
      credentialKind: 'accessKey',
      account: 'acme',
      restart: 'none',
    });
    document = await show(files.put(`${documentRoot}wp-config.php`, rightFile.replace("'acme'", "'carol'")));
  });
  after(async () => {
    await closeAll();
    await app.parts.connections.remove(id);
    files.dispose();
  });

  it('is of no connection as long as nothing is known of its document root', () => {
    assert.equal(app.connectionOf(document), undefined);
    assert.deepEqual(codes(document), []);
  });

  it('has a finding once that is known: its constants lead to another account', async () => {
    const domain = { name: 'network.acme.test', aliases: [], suspended: false, ssl: true, ip: '', documentRoot };
    app.parts.accounts.learn(id, [domain]);
    await until(() => codes(document).length === 1);
    assert.equal(app.connectionOf(document)?.id, id);
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.match(problem?.message ?? '', /carol @ panel\.acme\.test:8083.*acme @ panel\.acme\.test:8083/);
    assert.deepEqual(codes(document), ['constants-elsewhere']);
    const write = (await quickFixes(document, "'carol'")).find(({ command }) => command !== undefined)?.command;
    assert.deepEqual([write?.title, String(write?.arguments?.[0])], ['Write Constants…', document.uri.toString()]);
  });

  it('loses the finding when they lead to the connection, or its connection goes', async () => {
    await replace(document, "'carol'", "'acme'");
    await until(() => codes(document).length === 0);
    await replace(document, "'acme'", "'carol'");
    await until(() => codes(document).length === 1);
    app.parts.accounts.forget(id);
    await until(() => codes(document).length === 0);
  });

  it('leads from the menu of its connection to what is done with that', async () => {
    await accepting('Show in the View', () => vscode.commands.executeCommand('hestiaDomains.connectionMenu', id));
    assert.deepEqual(
      app.parts.view.selection.map((row) => row.id),
      [id],
    );
  });
});
