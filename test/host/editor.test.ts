import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rightFile } from '../unit/wpconfig/exampleFiles.ts';
import { loadApp } from './app.ts';
import { endpointAt } from './endpoint.ts';
import { canary, closeAll, codes, faulty, hover, open, quickFixes, replace, until } from './openConfig.ts';

describe('an open wp-config.php', () => {
  let document: vscode.TextDocument;

  before(() => open('editor', faulty).then((opened) => (document = opened)));
  after(closeAll);

  it('has its findings among the problems, with a link, and no secret in them', async () => {
    await until(() => codes(document).length === 2);
    const problems = vscode.languages.getDiagnostics(document.uri);
    assert.deepEqual(codes(document), ['hash-shape', 'restart-refused']);
    assert.equal(document.getText(problems[1]?.range), 'true');
    assert.ok(!JSON.stringify(problems).includes(canary));
  });

  it('keeps a finding only as long as the text has it', async () => {
    await replace(document, "'acme'", "'-'");
    await until(() => codes(document).includes('account-invalid'));
    await replace(document, "'-'", "'acme'");
    await until(() => codes(document).length === 2);
  });

  it('is repaired by a quick fix that one undo takes back, and is not saved', async () => {
    const before = document.getText();
    const [fix] = await quickFixes(document, 'true');
    assert.equal(fix?.title, "Change to 'yes'");
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.equal(document.getText(), before.replace('true', "'yes'"));
    assert.ok(document.isDirty);
    await until(() => codes(document).length === 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until(() => codes(document).length === 2);
  });

  it('has a command for what may be stored in the database instead, which tells names alone', async () => {
    await replace(document, "'acme'", "''");
    await until(() => codes(document).includes('empty-value'));
    const copy = (await quickFixes(document, "''")).find(({ command }) => command !== undefined)?.command;
    assert.equal(copy?.title, 'Copy the Command That Tells What Is Stored');
    await vscode.commands.executeCommand(copy.command);
    assert.match(await vscode.env.clipboard.readText(), /^wp eval .*"WU_HESTIA_API_URL".*wu_hosting_credential_/);
    await replace(document, "''", "'acme'");
    await until(() => codes(document).length === 2);
  });

  it('leads from a finding by which mapped domains do not work to the question why one does not', async () => {
    await replace(document, '<?php', "<?php define( 'MULTISITE', true );");
    await until(() => codes(document).includes('sunrise-missing'));
    const actions = await quickFixes(document, "'MULTISITE'");
    assert.deepEqual(
      actions.map(({ title, command }) => [title, command?.command]),
      [
        ['Define SUNRISE', undefined],
        ['Why Is a Domain Not Live?', 'hestiaDomains.explainDomain'],
      ],
    );
    await replace(document, "<?php define( 'MULTISITE', true );", '<?php');
    await until(() => codes(document).length === 2);
  });

  it('explains a constant on hover, with what is wrong with its value, and never shows a value', async () => {
    const onName = await hover(document, 'WU_HESTIA_API_HASH');
    assert.match(onName, /\*\*WU_HESTIA_API_HASH\*\*/);
    assert.match(onName, /This is not a key that a panel makes/);
    const onValue = await hover(document, canary);
    assert.match(onValue, /\*\*WU_HESTIA_API_HASH\*\*/);
    assert.ok(!(onName + onValue).includes(canary));
    assert.equal(await hover(document, 'ABSPATH'), '');
  });

  it('loses its problems when it is renamed or closed', async () => {
    await document.save();
    const renamed = vscode.Uri.joinPath(document.uri, '../no-config.php');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(document.uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(rename));
    await until(() => codes(document).length === 0);
    const other = await open('closed', faulty);
    await until(() => codes(other).length === 2);
    await closeAll();
    await until(() => codes(other).length === 0);
  });
});

describe('a wp-config.php of more than 1 MB', () => {
  after(closeAll);

  it('is left alone, with a word', async () => {
    const document = await open('long', `${faulty}// ${'x'.repeat(1_000_000)}`);
    const problems = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
    await until(() => problems().length > 0);
    assert.deepEqual(
      problems().map(({ message }) => message),
      ['This file is longer than 1 MB: its constants are not looked at.'],
    );
    assert.equal(await hover(document, 'WU_HESTIA_API_HASH'), '');
    const lenses = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    assert.deepEqual(lenses, []);
  });
});

describe('the code lens of a wp-config.php', () => {
  after(closeAll);
  const lenses = async (document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> =>
    vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
  const switchLens = async (value: boolean | undefined): Promise<void> =>
    vscode.workspace.getConfiguration().update('hestiaDomains.codeLens', value, vscode.ConfigurationTarget.Global);

  it('stands above the first constant alone, for this very file, until it is switched off', async () => {
    const document = await open('lens', rightFile);
    const all = await lenses(document);
    const first = document.positionAt(rightFile.indexOf('define')).line;
    assert.deepEqual(
      all.map(({ range, command }) => [range.start.line, command?.title, String(command?.arguments?.[0])]),
      ['Test Connection', 'Write…', 'Import'].map((title) => [first, title, document.uri.toString()]),
    );
    try {
      await switchLens(false);
      assert.deepEqual(await lenses(document), []);
    } finally {
      await switchLens(undefined);
    }
    assert.equal((await lenses(document)).length, 3);
    assert.deepEqual(await lenses(await open('no-lens', "<?php\ndefine( 'DB_NAME', 'x' );\n")), []);
  });
});

describe('a PHP file that is not the wp-config.php of a site', () => {
  after(closeAll);

  it('has no problems of ours: another name, a version that cannot be edited', async () => {
    const scheme = 'hestia-domains-test';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => faulty,
    });
    const version = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: '/site/wp-config.php' }));
    const sample = await open('sample', faulty, 'wp-config-sample.php');
    const bedrock = await open('bedrock/config', faulty, 'application.php');
    await until(() => codes(bedrock).length === 2);
    assert.deepEqual([...codes(version), ...codes(sample)], []);
    provider.dispose();
  });
});

describe('completion in a wp-config.php', () => {
  after(closeAll);
  const complete = async (folder: string, text: string): Promise<readonly vscode.CompletionItem[]> => {
    const document = await open(folder, text.replace('|', ''));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(text.indexOf('|')),
    );
    return list.items;
  };
  const labels = (items: readonly vscode.CompletionItem[]): readonly string[] =>
    items.map(({ label }) => (typeof label === 'string' ? label : label.label));

  it('offers the names that are not defined yet, in the plugin’s order', async () => {
    const offered = labels(await complete('names', rightFile.replace("'WU_HESTIA_ACCOUNT'", "'WU_|'")));
    assert.deepEqual(
      offered.filter((label) => label.startsWith('WU_')),
      ['WU_HESTIA_API_PASSWORD', 'WU_HESTIA_ACCOUNT'],
    );
  });

  it('offers whole statements on a line of their own, in the style of the file', async () => {
    const offered = await complete('statements', "<?php\ndefine('DB_NAME', 'x');\nWU|\n");
    const account = offered.find(({ label }) => label === 'WU_HESTIA_ACCOUNT');
    assert.deepEqual(account?.insertText, new vscode.SnippetString("define('WU_HESTIA_ACCOUNT', '${1:account}');"));
  });

  it('offers the words of the panel and what the connections know', async () => {
    const { connections } = (await loadApp()).parts;
    await connections.save({
      id: 'editor-test',
      name: 'Editor test',
      endpoint: endpointAt('https://panel.invalid:8083/api/'),
      credentialKind: 'accessKey',
      account: 'wpnet',
      baseWebDomain: 'network.example.com',
      restart: 'none',
    });
    const value = async (name: string): Promise<readonly string[]> =>
      labels(await complete(name, `<?php\ndefine( 'WU_HESTIA_${name}', '|' );\n`));
    const restart = await value('RESTART');
    for (const word of ['yes', 'no', 'reload', 'ssl', 'updatessl', 'scheduled'])
      assert.ok(restart.includes(word), word);
    assert.ok((await value('ACCOUNT')).includes('wpnet'));
    assert.ok((await value('WEB_DOMAIN')).includes('network.example.com'));
    await connections.remove('editor-test');
  });
});
