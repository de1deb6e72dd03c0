// Loads what the later layers run in: `npm test` does so while the first ones run.  setup.ts wordpress|vscode
import { setUpVscode } from './setup-vscode.ts';
import { setUpWordpress } from './setup-wordpress.ts';

if (process.argv[2] === 'wordpress') setUpWordpress();
else setUpVscode('current');
