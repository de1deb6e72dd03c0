import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { root } from '../workbench/tools.ts';

/** The licences of every package that is in a bundle, and of what those packages themselves have taken in. */
export async function notices(): Promise<string> {
  const sections = (await bundledPackages()).map(noticeOf);
  return [`# Third-party notices\n\nThe extension has these packages in it.\n`, ...sections, ...takenIn].join('\n');
}

/** The names of the packages from which a module is in one of the bundles. */
async function bundledPackages(): Promise<readonly string[]> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/extension.ts', 'src/app.ts', 'src/editor.ts'],
    bundle: true,
    platform: 'node',
    external: ['vscode', './app.js', './editor.js'],
    outdir: 'dist',
    metafile: true,
    write: false,
  });
  const names = Object.keys(metafile.inputs).flatMap(
    (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
  );
  return [...new Set(names)].toSorted();
}

const packageJson = z.object({ version: z.string(), license: z.string() });

function noticeOf(name: string): string {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = packageJson.parse(
    JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')),
  );
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`the package ${name} has no licence text`);
  return section(`${name} ${version} (${license})`, fs.readFileSync(path.join(folder, file), 'utf8'));
}

const section = (heading: string, text: string) =>
  `## ${heading}\n\n\`\`\`text\n${text.replaceAll('\r\n', '\n').trim()}\n\`\`\`\n`;

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What is in those packages without a licence file of its own. */
const takenIn = [
  section(
    'llhttp, in undici (MIT)',
    `This software is licensed under the MIT License.\n\nCopyright Fedor Indutny, 2018.\n\n${mit}`,
  ),
  section(
    'Public Suffix List, in tldts-icann (MPL-2.0)',
    'This Source Code Form is subject to the terms of the Mozilla Public\n' +
      'License, v. 2.0. If a copy of the MPL was not distributed with this\n' +
      'file, You can obtain one at https://mozilla.org/MPL/2.0/.\n\n' +
      'The list itself: https://publicsuffix.org/list/public_suffix_list.dat',
  ),
];
