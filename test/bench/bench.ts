// `npm run bench`: the last line is one JSON object of figures, each a median with its unit.
import { exitOnSignal, temporaryFolder } from '../workbench/temporary.ts';
import { progress } from '../workbench/tools.ts';
import { packageVsix } from '../workbench/vsix.ts';
import { measureActivation } from './activation.ts';
import { measureAliasRun } from './aliasRun.ts';
import { measureAliases } from './aliases.ts';
import { measureListing } from './listing.ts';
import { measureSizes } from './size.ts';
import { measureWpConfig } from './wpconfig.ts';

const samples = 6;

exitOnSignal();
const say = progress('bench');
const profile = temporaryFolder('bench');
const vsix = await packageVsix(profile);
say('Sizes');
const sizes = await measureSizes(vsix);
say('Listings');
const listing = await measureListing(samples);
say('10,000 aliases');
const aliases = measureAliases(samples);
say('500 names with www, and as the plugin adds them');
const aliasRun = await measureAliasRun();
say('wp-config.php');
const wpConfig = await measureWpConfig(samples);
say('Activation in a real host');
const activation = await measureActivation(profile, vsix, samples);
say('Done');
console.log(JSON.stringify({ ...activation, ...sizes, ...listing, ...aliases, ...aliasRun, ...wpConfig }));
process.exit(0);
