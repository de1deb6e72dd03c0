import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rightFile } from '../unit/wpconfig/exampleFiles.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { closeAll, codes, replace, show, until } from './openConfig.ts';

describe('a wp-config.php on another file system', () => {
  const files = new MemoryFiles('hestia-domains-memory');
  after(async () => {
    await closeAll();
    files.dispose();
  });

  it('is checked with the files it includes, and what was found in a text that is gone is dropped', async () => {
    const included = files.hold('/site/secrets.php');
    files.put('/site/secrets.php', '<?php');
    const text = rightFile.replace('<?php', "$&\nrequire __DIR__ . '/secrets.php';").replace("'acme'", "''");
    const document = await show(files.put('/site/wp-config.php', text));
    await included.asked;
    const seen: (readonly string[])[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => seen.push(codes(document)));
    await replace(document, "''", "'-'");
    included.release();
    await until(() => codes(document).length > 0);
    listening.dispose();
    assert.deepEqual(codes(document), ['account-invalid']);
    assert.ok(!seen.flat().includes('empty-value'));
  });
});

describe('the files that a wp-config.php includes', () => {
  const files = new MemoryFiles('hestia-domains-included');
  const faultyOnly = rightFile.replace("'yes'", 'true');
  after(async () => {
    await closeAll();
    files.dispose();
  });
  /** Opens a file that includes these paths, once it has been checked. */
  const including = async (folder: string, paths: readonly string[]): Promise<readonly string[]> => {
    files.reads.length = 0;
    const lines = paths.map((path) => `\nrequire '${path}';`).join('');
    const document = await show(files.put(`${folder}/wp-config.php`, faultyOnly.replace('<?php', `$&${lines}`)));
    await until(() => codes(document).includes('restart-refused'));
    return files.reads.filter((path) => path !== `${folder}/wp-config.php`);
  };

  it('are read where the file itself names them; what those include only below its folder', async () => {
    files.put('/elsewhere/own.php', "<?php require '/elsewhere/deep.php'; require '/a/below.php';");
    files.put('/elsewhere/deep.php', '<?php');
    files.put('/a/below.php', '<?php');
    assert.deepEqual(await including('/a', ['/elsewhere/own.php']), ['/elsewhere/own.php', '/a/below.php']);
  });

  it('are read only as regular files of some size, up to 1 MB, and at most 20 of them', async () => {
    files.put('/b/empty.php', '');
    files.put('/b/long.php', `<?php //${'x'.repeat(1_000_000)}`);
    files.put('/b/folder/file.php', '<?php');
    assert.deepEqual(await including('/b', ['empty.php', 'long.php', 'folder', 'gone.php']), []);
    const many = Array.from({ length: 25 }, (_, index) => `many${index}.php`);
    for (const name of many) files.put(`/c/${name}`, '<?php');
    assert.deepEqual(
      await including('/c', many),
      many.slice(0, 20).map((name) => `/c/${name}`),
    );
  });

  it('on another machine leave the findings of the file alone', async () => {
    assert.deepEqual(await including('/d', ['//host/share/x.php', String.raw`\\\\host\\share\\x.php`, '//']), []);
  });
});
