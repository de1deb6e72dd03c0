import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../workbench/tools.ts';
import { withFindings } from './findings-table.ts';
import { withInputSchemas } from './input-schemas.ts';
import { notices } from './notices.ts';
import { reference } from './reference.ts';

/** Every file that is made from the code, wholly or in part, with the text that it must have. */
export async function generatedFiles(): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const manifest = path.join(root, 'package.json');
  const constants = path.join(root, 'docs/wp-config.md');
  return [
    { file: constants, text: withFindings(fs.readFileSync(constants, 'utf8')) },
    { file: manifest, text: withInputSchemas(fs.readFileSync(manifest, 'utf8')) },
    { file: path.join(root, 'docs/reference.md'), text: reference('en') },
    { file: path.join(root, 'docs/reference.ko.md'), text: reference('ko') },
    { file: path.join(root, 'THIRD-PARTY-NOTICES.md'), text: await notices() },
  ];
}
