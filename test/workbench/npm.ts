import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * Fills `target` once: an unchanged hash of `inputs` (files) and of the platform in its stamp means that it is there already.
 * The stamp is written last, so a broken-off attempt is done over.
 */
export function fillOnce(target: string, inputs: readonly string[], fill: () => void): void {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of inputs) hash.update(fs.readFileSync(file));
  const want = hash.digest('hex');
  const stamp = path.join(target, 'stamp');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want) return;
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(target, { recursive: true });
  fill();
  fs.writeFileSync(stamp, want);
}

/** Copies the locked package of `source` to `target` and installs it there, without running any script of any package. */
export function installLocked(source: string, target: string): void {
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(source, file), path.join(target, file));
  }
  npm(['ci'], target);
}

/** npm in `folder`, with scripts off; the npm that started us if there is one. */
export function npm(args: readonly string[], folder: string): void {
  const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env['npm_execpath'];
  const { status, signal } = cli
    ? spawnSync(process.execPath, [cli, ...all], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', all, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${folder} failed (${status ?? signal ?? 'not started'})`);
}
