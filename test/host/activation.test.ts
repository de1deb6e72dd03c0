import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is there and activates', async () => {
    const extension = vscode.extensions.getExtension('hestia-domains.hestia-domains');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
