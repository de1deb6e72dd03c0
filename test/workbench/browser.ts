import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFolders } from './tools.ts';

/** Starts a headless Chromium: the one named by `CHROMIUM_PATH`, else the one from npm, else an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findChromium();
  return chromium.launch({ executablePath, env, headless: true, args });
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Of every page, before its own scripts: nothing fades in or moves. While something is under way VS Code draws sixty frames a
 * second, which takes a tenth of the time of the suite.
 */
export const still = `const sheet = new CSSStyleSheet();
sheet.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important; }');
document.adoptedStyleSheets.push(sheet);`;

/** The first candidate that starts. */
function findChromium(): { readonly executablePath: string; readonly env: NodeJS.ProcessEnv } {
  const refused: string[] = [];
  for (const { executablePath, env } of candidates()) {
    if (!executablePath || !fs.existsSync(executablePath)) continue;
    const { status, stderr, error } = spawnSync(executablePath, ['--no-sandbox', '--version'], {
      env,
      encoding: 'utf8',
      timeout: 20_000,
    });
    if (status === 0) return { executablePath, env };
    refused.push(`${executablePath}: ${error?.message ?? stderr.trim()}`);
  }
  throw new Error(`No Chromium that starts; name one in CHROMIUM_PATH.\n${refused.join('\n')}`);
}

function candidates(): readonly { readonly executablePath: string | undefined; readonly env: NodeJS.ProcessEnv }[] {
  const folder = chromiumFolders.target;
  const bundled = path.join(folder, 'chromium');
  const withFonts = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const withLibraries = { ...withFonts, LD_LIBRARY_PATH: path.join(folder, 'lib') }; // a bare system has no libnss3
  return [
    { executablePath: process.env['CHROMIUM_PATH'], env: process.env },
    { executablePath: bundled, env: withFonts },
    { executablePath: bundled, env: withLibraries },
    ...installed.map((executablePath) => ({ executablePath, env: process.env })),
  ];
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
