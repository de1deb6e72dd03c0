// `npm run bench`: the last line is one JSON object of figures, each a median with its unit.
import { launchBrowser } from '../workbench/browser.ts';
import { installVsix, startCodeServer, workbenchUrl } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { setUpVscode } from '../workbench/setup-vscode.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { progress } from '../workbench/tools.ts';
import { packageVsix } from '../workbench/vsix.ts';
import { measureActivation } from './activation.ts';
import { measureAliasRun } from './aliasRun.ts';
import { measureAliases } from './aliases.ts';
import { measureDiagnosis } from './diagnosis.ts';
import { countDoubted } from './doubted.ts';
import { measureExamination } from './examineNames.ts';
import { measureFirstPage } from './firstPage.ts';
import { measureListing } from './listing.ts';
import { measureNetwork } from './network.ts';
import { measureNetworkPage } from './networkPage.ts';
import { measureSizes } from './size.ts';
import { measureVisitors } from './visitors.ts';
import { measureWorst } from './worst.ts';
import { measureWpConfig } from './wpconfig.ts';

const samples = 6;

const say = progress('bench');
const profile = temporaryFolder('bench');
const vsix = await packageVsix(profile);
say('Sizes');
const sizes = await measureSizes(vsix);
say('Listings');
const listing = await measureListing(samples);
say('10,000 aliases');
const aliases = measureAliases(samples * 10);
const network = measureNetwork(samples * 10);
const examination = await measureExamination(samples);
say('Plans of 300 to 1,000 names, in one call and as the plugin adds them');
const aliasRun = await measureAliasRun();
say('1,000 names as visitors come to them');
const visitors = await measureVisitors(2);
say('Why 1,000 names are not live, and one of them');
const diagnosis = await measureDiagnosis(samples);
say('wp-config.php');
const wpConfig = await measureWpConfig(samples);
const doubted = countDoubted();
say('The worst texts of each kind: milliseconds of the processor for 500 kB and 1 MB');
const worst = measureWorst(say);
setUpVscode('current');
installVsix('current', profile, vsix);
const server = await startCodeServer({ release: 'current', profile });
const browser = await launchBrowser();
const url = workbenchUrl(server.base, sampleWorkspace());
say('Activation in a real host');
const activation = await measureActivation(browser, url, samples);
say('10,000 aliases in a real workbench');
const firstPage = await measureFirstPage(browser, url, samples);
say('The same with 10,000 mapped domains beside them');
const networkPage = await measureNetworkPage(browser, url, samples);
await browser.close();
await server.stop();
say('Done');
console.log(
  JSON.stringify({
    ...activation,
    ...sizes,
    ...listing,
    ...aliases,
    ...network,
    ...examination,
    ...diagnosis,
    ...firstPage,
    ...networkPage,
    ...aliasRun,
    ...visitors,
    ...wpConfig,
    ...doubted,
    ...worst,
  }),
);
process.exit(0);
