// `npm run docs`: writes what is made from the code.
import * as fs from 'node:fs';
import { generatedFiles } from './generated-files.ts';

for (const { file, text } of await generatedFiles()) fs.writeFileSync(file, text);
