import * as vscode from 'vscode';
import { parseAccessKey } from '../../domain/accessKey.ts';
import type { Connection } from '../../domain/connection.ts';
import { neededCommands, optionalCommands, type OptionalCommand } from '../../hestia/commands/panelCommands.ts';
import { isCallError, type CallError } from '../../hestia/callError.ts';
import { PanelError } from '../../hestia/panelFailure.ts';
import { keyScript } from '../../hestia/leastKey.ts';
import type { Panels } from '../../platform/panels.ts';
import type { SecretStore, StoredSecret } from '../../platform/secretStore.ts';
import { askText, runSteps, type StepPlace } from '../../platform/steps.ts';
import { confirm } from '../ask.ts';
import { accountWords } from '../connection/connectionWords.ts';
import { keepSecret } from '../connection/keepSecret.ts';
import { callError, tryOut } from '../connection/tryOut.ts';
import { describeError } from '../failure/describeError.ts';
import { plainText } from '../../words/plainText.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

const pasteStep = 2;
const changingCommands = neededCommands.filter((command) => command.output === 'none');

interface KeyMaking extends Asking {
  readonly secrets: SecretStore;
  readonly panels: Panels;
}

/**
 * Leads to an access key that can do what is needed and no more: a script for the server, then the key that it prints,
 * which is tried before it takes the place of the connection's credentials. Nothing is run on the server by us.
 */
export async function createKey(args: CommandArguments, uses: KeyMaking): Promise<void> {
  const before = await targetConnection(args, uses);
  await explain();
  let connection: Connection = { ...before, credentialKind: 'accessKey' };
  let script = '';
  await runSteps(vscode.l10n.t('Create a Least-Privilege Key'), [
    async (place) => {
      const account = await askText(place, {
        prompt: vscode.l10n.t('Account that the key is for: it can change the web domains of this one alone'),
        value: connection.account,
        validate: (text) => accountWords(text.trim()),
      });
      connection = { ...connection, account: account.trim() };
      return undefined;
    },
    async (place) => {
      script = await showScript(connection.account, await askOptional(place));
      return undefined;
    },
    async (place) => {
      const secret = await askKey(place, script, connection);
      const problem = await tryKey(connection, secret, uses.panels);
      if (problem !== undefined) return askAgain(problem, connection);
      await keepSecret(connection.id, secret, uses.secrets);
      await uses.connections.save(connection);
      return undefined;
    },
  ]);
  offerConstants(connection);
  await vscode.commands.executeCommand('hestiaDomains.testConnection', connection.id);
}

function offerConstants({ id, name }: Connection): void {
  const write = vscode.l10n.t('Write Constants…');
  const text = vscode.l10n.t('{0} signs in with the new key. WordPress needs it too, as WU_HESTIA_API_HASH.', name);
  void vscode.window.showInformationMessage(plainText(text), write).then((answer) => {
    if (answer === write) void vscode.commands.executeCommand('hestiaDomains.writeConstants', id);
  });
}

/** Why a key cannot take the place of the connection's credentials: it cannot list the account, or not change aliases. */
async function tryKey(connection: Connection, secret: StoredSecret, panels: Panels): Promise<CallError | undefined> {
  const listed = await tryOut(connection, secret, panels).catch(callError);
  if (isCallError(listed)) return listed;
  const { client } = panels.openDraft(connection, secret);
  try {
    for (const command of changingCommands) {
      if (!(await client.mayRun(command, connection.account))) {
        return new PanelError({ kind: 'permission', command: command.name }, { sent: true });
      }
    }
    return undefined;
  } catch (error) {
    return callError(error);
  } finally {
    await client.close();
  }
}

async function askAgain(problem: CallError, connection: Connection): Promise<{ readonly goTo: number }> {
  const { what, remedy } = describeError(problem, connection);
  await confirm(plainText(what), plainText(remedy), vscode.l10n.t('Paste Again'));
  return { goTo: pasteStep };
}

async function explain(): Promise<void> {
  const go = vscode.l10n.t('Continue');
  const detail = [
    vscode.l10n.t('A password, a legacy key or an unlimited access key can do everything on the server that root can.'),
    vscode.l10n.t('WordPress keeps the key in wp-config.php, so a leak of that file would be a leak of the server.'),
    vscode.l10n.t(
      'A key of its own that can only list web domains and change aliases is enough, and can be revoked alone.',
    ),
  ].join('\n\n');
  const question = vscode.l10n.t('Create a key that can change aliases and nothing else?');
  if ((await vscode.window.showInformationMessage(question, { modal: true, detail }, go)) !== go) {
    throw new vscode.CancellationError();
  }
}

async function askOptional({ title, step, totalSteps }: StepPlace): Promise<readonly OptionalCommand[]> {
  const words: Readonly<Record<OptionalCommand['name'], string>> = {
    'v-get-user-value': vscode.l10n.t('optional: reads the alias limit, but the account’s two-factor secret too'),
    'v-schedule-letsencrypt-domain': vscode.l10n.t('optional: requests certificates for the account’s web domains'),
    'v-search-domain-owner': vscode.l10n.t('optional: tells which account has a web domain, whosever it is'),
  };
  const items = [
    ...neededCommands.map(({ name }) => ({ label: name, description: vscode.l10n.t('needed'), picked: true })),
    ...optionalCommands.map(({ name }) => ({ label: name, description: words[name] })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${title} (${step}/${totalSteps})`,
    placeHolder: vscode.l10n.t('What may the key do? The needed commands are always in it.'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (chosen === undefined) throw new vscode.CancellationError();
  return optionalCommands.filter(({ name }) => chosen.some(({ label }) => label === name));
}

async function showScript(account: string, optional: readonly OptionalCommand[]): Promise<string> {
  const content = keyScript(account, optional, {
    profile: vscode.l10n.t(
      'Run this on the panel’s server as root (HestiaCP 1.6 or newer). First, what the key may do:',
    ),
    key: vscode.l10n.t('Then the key itself. Copy what this prints, and paste it into VS Code:'),
    revoke: vscode.l10n.t('To revoke it one day:'),
  });
  const document = await vscode.workspace.openTextDocument({ language: 'shellscript', content });
  await vscode.window.showTextDocument(document, { preserveFocus: true });
  return content;
}

async function copyScript(script: string): Promise<void> {
  await vscode.env.clipboard.writeText(script);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The script was copied.'), 5_000);
}

async function askKey(place: StepPlace, script: string, { endpoint }: Connection): Promise<StoredSecret> {
  const text = await askText(place, {
    prompt: vscode.l10n.t('Run the script on the server, then paste what it prints (JSON, or ID:SECRET)'),
    password: true,
    button: {
      iconPath: new vscode.ThemeIcon('copy'),
      tooltip: vscode.l10n.t('Copy the Script'),
      press: () => void copyScript(script),
    },
    validate: (value) =>
      parseAccessKey(value) === undefined
        ? vscode.l10n.t('There is no access key in this text. One has an ID of 20 and a secret of 40 characters.')
        : undefined,
  });
  const key = parseAccessKey(text);
  if (key === undefined) throw new vscode.CancellationError();
  return { origin: endpoint.origin, credentials: { kind: 'accessKey', ...key } };
}
