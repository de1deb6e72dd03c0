// `npm run docs`: writes what the README has from the code.
import * as fs from 'node:fs';
import { readmeFile, withFindings } from './findings-table.ts';

fs.writeFileSync(readmeFile, withFindings(fs.readFileSync(readmeFile, 'utf8')));
