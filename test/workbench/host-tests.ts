// The suite in the extension host, all through runTests() of @vscode/test-electron, with the extension as its VSIX installs it:
//   npm run test:host                             code-server in a headless Chromium; --floor for the oldest VS Code
//   VSCODE_DESKTOP=stable npm run test:host       a desktop VS Code that is downloaded (a version works as well)
//   VSCODE_EXECUTABLE=/path/to/code npm run ...   a desktop VS Code that is there
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { installVsix } from './code-server.ts';
import { installInDesktop } from './desktop.ts';
import { ending, freshReport, readHostReport } from './report.ts';
import { sampleWorkspace } from './sample-workspace.ts';
import { setUpVscode } from './setup-vscode.ts';
import { temporaryFolder } from './temporary.ts';
import { release, root } from './tools.ts';
import { packageVsix } from './vsix.ts';

const report = freshReport(release === 'floor' ? 'host-floor' : 'host');
const desktopVersion = process.env['VSCODE_DESKTOP'];
const desktop =
  desktopVersion === undefined ? process.env['VSCODE_EXECUTABLE'] : await downloadAndUnzipVSCode(desktopVersion);

const exitCode = await runTests({
  vscodeExecutablePath: desktop ?? path.join(import.meta.dirname, 'code-web.ts'),
  extensionDevelopmentPath: await installed(),
  extensionTestsPath: path.join(root, 'out-test/index.js'),
  extensionTestsEnv: { HOST_TEST_REPORT: report, HESTIA_VSCODE_RELEASE: release },
  launchArgs: [sampleWorkspace(), '--disable-extensions'],
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

const tally = readHostReport(report, exitCode);
console.log(ending(tally));
process.exit(tally.failures.length > 0 ? 1 : 0);

/** The folder that the VS Code under test has made of the VSIX. */
async function installed(): Promise<string> {
  const profile = temporaryFolder('installed');
  const vsix = await packageVsix(profile);
  if (desktop === undefined) {
    setUpVscode(release);
    installVsix(release, profile, vsix);
  } else {
    installInDesktop(desktop, profile, vsix);
  }
  const extensions = path.join(profile, 'extensions');
  const folder = fs.readdirSync(extensions).find((name) => name.startsWith('hestia-domains.hestia-domains-'));
  if (folder === undefined) throw new Error(`${vsix} is not in ${extensions}`);
  return path.join(extensions, folder);
}
