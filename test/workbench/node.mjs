// node.mjs FILE ARG…: runs a file with this Node or, where that is too old for the scripts, with one of test/node/, loaded once
// into .node/ and told. Itself it runs on any Node.
import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const isTooOld = major < 22 || (major === 22 && minor < 19);
const node = isTooOld ? borrowedNode() : process.execPath;
// What the file starts by its name `node` is the same one.
const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env: { ...process.env, PATH } });
// The child is told too, and cleans up behind itself first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal === 'SIGINT' || child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

function borrowedNode() {
  const name = `node-linux-${process.arch}`;
  const source = path.join(root, 'test/node');
  const { optionalDependencies } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const version = optionalDependencies[name];
  if (process.platform !== 'linux' || version === undefined) {
    console.error(
      `Node 22.19 or newer runs the scripts of this project and this is ${process.version}: install a newer one.`,
    );
    process.exit(1);
  }
  const folder = path.join(root, '.node');
  const own = path.join(folder, 'node_modules', name);
  if (versionOf(own) !== version) load(source, folder);
  console.log(
    `This is Node ${process.version}, too old for the scripts: they run on Node ${version} of the npm package ${name}, which is not an official build.`,
  );
  return path.join(own, 'bin/node');
}

function versionOf(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** Installs what test/node/ locks, and runs no script of any package. */
function load(source, folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(source, file), path.join(folder, file));
  const all = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const [command, args] = cli ? [process.execPath, [cli, ...all]] : ['npm', all];
  execFileSync(command, args, { cwd: folder, stdio: 'inherit' });
}
