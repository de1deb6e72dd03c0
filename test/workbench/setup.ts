// Loads what the layers run in, before they need it: `.ci/run` does so while the first ones run.
import { setUpChromium } from './setup-chromium.ts';
import { setUpVscode } from './setup-vscode.ts';
import { setUpWordpress } from './setup-wordpress.ts';

setUpWordpress();
setUpVscode('current');
setUpChromium();
