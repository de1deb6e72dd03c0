import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rightFile } from '../unit/wpconfig/exampleFiles.ts';

describe('the extension', () => {
  it('activates by the first PHP file, and helps in the wp-config.php that is open by then', async () => {
    const extension = vscode.extensions.getExtension('hestia-domains.hestia-domains');
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(extension && root);
    assert.equal(extension.isActive, false);
    const uri = vscode.Uri.joinPath(root, 'activation/wp-config.php');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(rightFile.replace("'acme'", "''")));
    const found = new Promise<void>((resolve) => {
      const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((changed) => changed.toString() === uri.toString())) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.workspace.openTextDocument(uri);
    await extension.activate();
    assert.equal(extension.isActive, true);
    await found;
    const codes = vscode.languages
      .getDiagnostics(uri)
      .map(({ code }) => (typeof code === 'object' ? String(code.value) : ''));
    assert.deepEqual(codes, ['empty-value']);
  });

  it('runs where the window is, and in a browser, which has no place for it, where the files are', () => {
    const { extensionKind } = vscode.extensions.getExtension('hestia-domains.hestia-domains') ?? {};
    const inBrowser = vscode.env.uiKind === vscode.UIKind.Web;
    assert.equal(extensionKind, inBrowser ? vscode.ExtensionKind.Workspace : vscode.ExtensionKind.UI);
  });
});
