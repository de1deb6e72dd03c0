import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { loadApp } from './app.ts';
import { canary, change } from './change.ts';
import { MemoryFiles } from './memoryFiles.ts';

const source = `<?php\r\ndefine( 'WU_HESTIA_ACCOUNT', 'old' );\r\nrequire_once ABSPATH . 'wp-settings.php';\r\n`;

describe('the constants of a file', () => {
  let files: MemoryFiles;
  let site = 0;
  let path: string;
  let document: vscode.TextDocument;
  const open = async (text: string): Promise<void> => {
    document = await vscode.workspace.openTextDocument(files.put(path, text));
    assert.equal(document.getText(), text);
  };

  before(() => {
    files = new MemoryFiles('hestia-test');
  });
  beforeEach(async () => {
    path = `/site-${++site}/wp-config.php`;
    await open(source);
  });
  afterEach(async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
  after(() => files.dispose());

  it('change by one edit that one undo takes back, without saving', async () => {
    assert.deepEqual(await change(document), { kind: 'applied' });
    assert.ok(document.getText().includes(canary));
    assert.ok(document.getText().includes("define( 'WU_HESTIA_ACCOUNT', 'wpnet' );\r\n"));
    assert.equal(files.text(path), source);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), source);
    assert.equal(document.isDirty, false);
    assert.deepEqual(comparisons(), []);
  });

  it('are shown beforehand with the secret masked, and stay when that is not accepted', async () => {
    let shown = '';
    const refusal = new vscode.CancellationError();
    const looking = change(document, async () => {
      const [tab] = comparisons();
      assert.ok(tab);
      assert.ok(tab.input instanceof vscode.TabInputTextDiff);
      assert.equal(tab.input.original.toString(), document.uri.toString());
      shown = `${tab.label}\n${(await vscode.workspace.openTextDocument(tab.input.modified)).getText()}`;
      throw refusal;
    });
    await assert.rejects(looking, (error) => error === refusal);
    assert.ok(shown.includes("define( 'WU_HESTIA_API_HASH', '••••••••' );"));
    assert.ok(!shown.includes(canary));
    assert.equal(document.getText(), source);
    assert.deepEqual(comparisons(), []);
  });

  it('are left alone when the document changes while they are shown, and computed again from what it is then', async () => {
    const typed = '// typed meanwhile\r\n';
    const type = async (): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), typed);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    assert.deepEqual(await change(document, type), { kind: 'changed' });
    assert.equal(document.getText(), source.replace('define', `${typed}define`));
    assert.deepEqual(await change(document), { kind: 'applied' });
    const after = document.getText();
    assert.ok(after.startsWith(`<?php\r\n${typed}define( 'WU_HESTIA_ACCOUNT', 'wpnet' );\r\n`), after);
  });

  it('are not written into a file that is deleted meanwhile', async () => {
    const outcome = await change(document, () => {
      files.put(path, undefined);
      return Promise.resolve();
    });
    assert.deepEqual(outcome, { kind: 'refused', refusal: { reason: 'gone' } });
    assert.equal(document.getText(), source);
  });

  it('are decided by a file that is included, on the same file system', async () => {
    path = '/including/wp-config.php';
    files.put('/including/local.php', "<?php define( 'WU_HESTIA_ACCOUNT', 'local' );");
    await open(source.replace('define', "require __DIR__ . '/local.php';\r\ndefine"));
    const outcome = await change(document);
    assert.equal(outcome.kind === 'refused' && outcome.refusal.reason, 'included-file');
  });

  it('are not written to a read-only file system', async () => {
    const readOnly = new MemoryFiles('hestia-test-read-only', { isReadonly: true });
    try {
      const other = await vscode.workspace.openTextDocument(readOnly.put(path, source));
      assert.deepEqual(await change(other), { kind: 'refused', refusal: { reason: 'readOnly' } });
      assert.equal(other.getText(), source);
    } finally {
      readOnly.dispose();
    }
  });
});

describe('the wp-config.php of the workspace', () => {
  it('is looked for in every folder and above it, not among the dependencies', async () => {
    const files = new MemoryFiles('hestia-test-search');
    try {
      for (const path of [
        '/above/wp-config.php',
        '/above/public/index.php',
        '/bedrock/config/application.php',
        '/bedrock/web/wp-config.php',
        '/bedrock/vendor/package/wp-config.php',
        '/bedrock/node_modules/wp-config.php',
        '/other/wp-config.php',
        '/other/wp-settings.php',
        '/other/public/index.php',
      ]) {
        files.put(path, '<?php');
      }
      const folder = (path: string) => vscode.Uri.from({ scheme: 'hestia-test-search', path });
      const { findWpConfigs } = (await loadApp()).functions;
      const found = await findWpConfigs([folder('/above/public'), folder('/bedrock'), folder('/other/public')]);
      assert.deepEqual(
        found.map(({ path }) => path),
        ['/above/wp-config.php', '/bedrock/config/application.php', '/bedrock/web/wp-config.php'],
      );
    } finally {
      files.dispose();
    }
  });
});

function comparisons(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'hestia-domains-preview',
    );
}
