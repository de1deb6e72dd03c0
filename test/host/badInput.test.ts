import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { change } from './change.ts';
import { MemoryFiles } from './memoryFiles.ts';

const right = "<?php\ndefine( 'DB_NAME', 'x' );\nrequire_once ABSPATH . 'wp-settings.php';\n";
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a file into which constants are written', () => {
  let files: MemoryFiles;
  let site = 0;
  let path: string;

  before(() => {
    files = new MemoryFiles('hestia-test-input');
  });
  beforeEach(() => {
    path = `/input-${++site}/wp-config.php`;
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(() => files.dispose());

  const applied: readonly (readonly [what: string, bytes: string | Uint8Array])[] = [
    ['a byte order mark', `\ufeff${right}`],
    ['CRLF', right.replaceAll('\n', '\r\n')],
    ['no end of line at its end', right.trimEnd()],
    ['no line that loads WordPress', "<?php\ndefine( 'DB_NAME', 'x' );\n"],
    [
      'a megabyte of other lines',
      right.replace('require', '// more of what such files have\n'.repeat(33_000) + 'require'),
    ],
    ['text of every script', right.replace("'x'", "'é 한국 🏠 \u202e'")],
  ];
  for (const [what, bytes] of applied) {
    it(`gets lines and keeps every byte of its own, with ${what}`, async () => {
      const document = await vscode.workspace.openTextDocument(files.put(path, bytes));
      const before = Buffer.from(files.bytes(path) ?? []).toString('latin1');
      assert.deepEqual(await change(document), { kind: 'applied' });
      assert.ok(await document.save());
      const after = Buffer.from(files.bytes(path) ?? []).toString('latin1');
      let same = 0;
      while (same < before.length && before[same] === after[same]) same++;
      assert.ok(after.length > before.length && after.endsWith(before.slice(same)), after);
      assert.equal(after.includes('\r\n'), before.includes('\r\n'));
    });
  }

  const refused: readonly (readonly [what: string, reason: string, bytes: string | Uint8Array, secret?: string])[] = [
    ['nothing in it', 'no-php', ''],
    ['no open tag', 'no-php', right.replace('<?php\n', '')],
    ['another language in it', 'no-php', '{ "name": "<? wp-config" }'],
    ['a slip in its PHP', 'syntax-error', right.replace(" 'x' )", " 'x'")],
    ['Latin-1 bytes', 'encoding', latin1(right.replace("'x'", "'caf\u00e9'"))],
    ['UTF-16', 'encoding', Buffer.from(`\ufeff${right}`, 'utf16le')],
    ['half a character for a secret', 'encoding', right, `${'x'.repeat(39)}\ud800`],
  ];
  for (const [what, reason, bytes, secret] of refused) {
    it(`is left as it is, with ${what}`, async () => {
      const document = await vscode.workspace.openTextDocument(files.put(path, bytes));
      const before = files.bytes(path);
      const outcome = await change(document, undefined, secret);
      assert.equal(outcome.kind === 'refused' && outcome.refusal.reason, reason);
      assert.equal(document.isDirty, false);
      assert.equal(files.bytes(path), before);
    });
  }

  it('may be one that was never saved, and another that is open stays as it is', async () => {
    const other = await vscode.workspace.openTextDocument(files.put(path, right));
    const untitled = await vscode.workspace.openTextDocument({ language: 'php', content: right });
    assert.deepEqual(await change(untitled), { kind: 'applied' });
    assert.ok(untitled.getText().includes('WU_HESTIA_API_HASH'));
    assert.equal(other.getText(), right);
  });

  it('may have a secret of any characters', async () => {
    const secret = `'"\\$x {$y} ?> */ %s <?php\n\r\t🏠`.padEnd(40, "\\'");
    const document = await vscode.workspace.openTextDocument(files.put(path, right));
    assert.deepEqual(await change(document, undefined, secret), { kind: 'applied' });
    const text = document.getText();
    assert.equal(text.split('\n').length, right.split('\n').length + 5);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), right);
  });
});
