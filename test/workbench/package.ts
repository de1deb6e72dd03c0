// `npm run package`: the VSIX that is published, beside package.json.
import manifest from '../../package.json' with { type: 'json' };
import { root } from './tools.ts';
import { packageVsix } from './vsix.ts';

await packageVsix(root, `${manifest.name}-${manifest.version}.vsix`);
