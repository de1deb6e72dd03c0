// The suite in the extension host, all through runTests() of @vscode/test-electron:
//   npm run test:host                             code-server in a headless Chromium; --floor for the oldest VS Code
//   VSCODE_DESKTOP=stable npm run test:host       a desktop VS Code that is downloaded (a version works as well)
//   VSCODE_EXECUTABLE=/path/to/code npm run ...   a desktop VS Code that is there
import { runTests } from '@vscode/test-electron';
import * as path from 'node:path';
import { freshReport, readHostReport, tallyLine } from './report.ts';
import { sampleWorkspace } from './sample-workspace.ts';
import { exitOnSignal } from './temporary.ts';
import { release, root } from './tools.ts';

exitOnSignal();
const report = freshReport(release === 'floor' ? 'host-floor' : 'host');
const desktopVersion = process.env['VSCODE_DESKTOP'];
const executable = process.env['VSCODE_EXECUTABLE'];

const exitCode = await runTests({
  ...(desktopVersion !== undefined
    ? { version: desktopVersion }
    : { vscodeExecutablePath: executable ?? path.join(import.meta.dirname, 'code-web.ts') }),
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, 'out-test/index.js'),
  extensionTestsEnv: { HOST_TEST_REPORT: report, HESTIA_VSCODE_RELEASE: release },
  launchArgs: [sampleWorkspace(), '--disable-extensions'],
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

const tally = readHostReport(report, exitCode);
console.log(tallyLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);
