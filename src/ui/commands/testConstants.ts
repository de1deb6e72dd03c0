import * as vscode from 'vscode';
import { secretsOf } from '../../hestia/credentials.ts';
import { testableFile, type TestableFile } from '../../operations/constants/testableFile.ts';
import { confirm } from '../ask.ts';
import { runTest, type Testing } from '../connectionTest/runTest.ts';
import { refuseWhenIncluded, refuseWhenRestricted } from '../constants/readingFile.ts';
import { fileName, targetWpConfig } from '../constants/wpConfigTarget.ts';
import { actions } from '../../words/words.ts';
import type { CommandArguments } from '../targets.ts';

interface ConstantsTesting extends Testing {
  /** The servers to which the secret of a file may go, as the person has agreed in this window. */
  readonly agreedOrigins: Set<string>;
}

/**
 * Tests a connection by the values that a wp-config.php itself has, and shows the report while it grows. Nothing is stored;
 * the file's own secret goes to the file's own panel after asking, and no other secret goes there.
 */
export async function testConstants(args: CommandArguments, uses: ConstantsTesting): Promise<void> {
  await refuseWhenRestricted();
  const document = await targetWpConfig(args);
  await refuseWhenIncluded(document);
  const file = fileName(document);
  const tested = testableFile(document.getText());
  if (!tested.ok) {
    void tellUntestable(file, tested);
    return;
  }
  const { origin, credentials, pluginRestart } = tested;
  const key = document.uri.toString();
  if (uses.tests.find(key)?.state === 'running') return uses.reports.show(key);
  uses.log.hide(secretsOf(credentials));
  if (origin !== undefined) await askOnce(origin, file, uses.agreedOrigins);
  const started = uses.tests.onDidChange((changed) => {
    if (changed !== key) return;
    started.dispose();
    void uses.reports.show(key);
  });
  const connection = { ...tested.connection, pluginRestart, id: key, name: file };
  await runTest(key, connection, { origin: origin ?? '', credentials }, uses);
}

type Untestable = Extract<TestableFile, { readonly ok: false }>;

async function tellUntestable(file: string, untestable: Untestable): Promise<void> {
  const { title, command } = actions.copyStoredCommand;
  const buttons = untestable.missing.length === 0 ? [] : [title];
  const answer = await vscode.window.showWarningMessage(untestableWords(file, untestable), ...buttons);
  if (answer === title) await vscode.commands.executeCommand(command);
}

function untestableWords(file: string, { missing, leftover, unknown }: Untestable): string {
  const { t } = vscode.l10n;
  const reasons = [
    ...(missing.length === 0
      ? []
      : [
          t(
            'It has no value for {0}: Ultimate Multisite takes it from the network’s database, where its wizard stores it since 2.4.11, and which cannot be read from here.',
            missing.join(', '),
          ),
        ]),
    ...(leftover.length === 0
      ? []
      : [t('The number in {0} is not a value: Ultimate Multisite printed it there once.', leftover.join(', '))]),
    ...(unknown.length === 0
      ? []
      : [t('The value of {0} is known only when PHP runs: test with a plain value.', unknown.join(', '))]),
  ];
  return [t('{0} cannot be tested, and nothing was sent.', file), ...reasons.slice(0, 1)].join(' ');
}

/** Asks whether a file's secret may go to a server, once for each server as long as the window is open. */
async function askOnce(origin: string, file: string, agreedOrigins: Set<string>): Promise<void> {
  if (agreedOrigins.has(origin)) return;
  await confirm(
    vscode.l10n.t('Send the key or password in {0} to {1}?', file, origin),
    vscode.l10n.t(
      'This is the server that the file names. The test signs in there with what the file has, and with nothing else. It changes nothing and stores nothing. Each server is asked about once in this window.',
    ),
    vscode.l10n.t('Test'),
  );
  agreedOrigins.add(origin);
}
