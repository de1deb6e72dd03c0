import Mocha from 'mocha';
import * as fs from 'node:fs';
import { format } from 'node:util';

/** VS Code calls this in the extension host (`extensionTestsPath`); a rejection is exit code 1. */
export async function run(): Promise<void> {
  markLines();
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test.ts');
  await import('./connection.test.ts');
  await import('./proxy.test.ts');
  await import('./connectionTest.test.ts');
  await import('./constants.test.ts');
  await import('./badInput.test.ts');
  await import('./editor.test.ts');
  await import('./folderConnection.test.ts');
  await import('./includes.test.ts');
  await import('./testConstants.test.ts');
  await import('./plans.test.ts');
  await import('./hostile.test.ts');
  await import('./networkCheck.test.ts');
  await import('./visitors.test.ts');
  await import('./upgrade.test.ts');
  await import('./agent.test.ts');
  await import('./agentChanges.test.ts');
  await import('./agentLimits.test.ts');
  const results: { readonly title: string; readonly state: 'passed' | 'failed'; readonly error?: string }[] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => results.push({ title: test.fullTitle(), state: 'passed' }))
      .on('fail', (test, error) => results.push({ title: test.fullTitle(), state: 'failed', error: format(error) }));
  });
  const report = process.env['HOST_TEST_REPORT'];
  if (report !== undefined) fs.writeFileSync(report, JSON.stringify(results, null, 2));
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}

/** One string a line with a mark, by which the runner finds them in the window's log. */
function markLines(): void {
  Object.assign(Mocha.reporters.Base, {
    consoleLog: (...line: readonly unknown[]) => {
      for (const part of format(...line).split('\n')) console.log(`[t] ${part}`);
    },
  });
}
