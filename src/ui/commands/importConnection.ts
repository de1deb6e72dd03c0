import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { writeConnection, type Connection } from '../../domain/connection.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import { secretsOf } from '../../hestia/credentials.ts';
import { leftToDatabase } from '../../operations/constants/leftToDatabase.ts';
import { effectiveConstants } from '../../operations/constants/effectiveConstants.ts';
import { fileConnection, type FileConnection } from '../../operations/constants/fileConnection.ts';
import { networkInFile } from '../../operations/constants/networkInFile.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { Log } from '../../platform/log.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import type { KnownSecret } from '../connection/connectionDraft.ts';
import { askConnection, type Questions } from '../connection/connectionSteps.ts';
import { keepConnection, type Keeping } from '../connection/keepConnection.ts';
import type { Trying } from '../connection/tryOut.ts';
import { constantsInWords } from '../constants/constantWords.ts';
import { refuseWhenIncluded, refuseWhenRestricted } from '../constants/readingFile.ts';
import { fileName, targetWpConfig } from '../constants/wpConfigTarget.ts';
import { actions } from '../../words/words.ts';
import { plainText } from '../../words/plainText.ts';
import type { CommandArguments } from '../targets.ts';

interface Importing extends Trying, Keeping {
  readonly log: Log;
}

/**
 * Makes a connection of what a wp-config.php says, after showing it. Nothing is sent before the person has agreed, and
 * nothing stored before the end; the file's own secret goes to the file's own panel, and a stored one to none that the file names.
 */
export async function importConnection(args: CommandArguments, uses: Importing): Promise<void> {
  await refuseWhenRestricted();
  const document = await targetWpConfig(args);
  const source = document.getText();
  await refuseWhenIncluded(document);
  if (effectiveConstants(source).size === 0) {
    void tellNone(fileName(document));
    return;
  }
  const inFile = fileConnection(source);
  if (inFile.secret !== undefined) uses.log.hide(secretsOf(inFile.secret.credentials));
  const { before, questions } = await accept(document, sameAccount(inFile, uses.connections));
  const name = before?.name ?? suggestedName(inFile, uses.connections);
  const known = { ...(before && writeConnection(before)), ...inFile.known, name, id: before?.id ?? randomUUID() };
  const draft = await askConnection(
    vscode.l10n.t('Import Connection from {0}', fileName(document)),
    questions,
    known,
    await knownSecret(inFile, before, fileName(document), uses.secrets),
    uses,
  );
  await keepConnection(draft, before, uses);
  if (draft.connection.network === undefined && networkInFile(source) !== undefined)
    void offerNetwork(draft.connection);
}

async function offerNetwork({ id, name }: Connection): Promise<void> {
  const { title, command } = actions.connectNetwork;
  const text = vscode.l10n.t(
    'The file is that of a WordPress network. With its API key, its mapped domains are shown beside the aliases of {0}.',
    plainText(name),
  );
  if ((await vscode.window.showInformationMessage(text, title)) === title)
    await vscode.commands.executeCommand(command, id);
}

/** The connection that leads to the same account already, if any. */
function sameAccount({ known }: FileConnection, connections: ConnectionStore): Connection | undefined {
  const endpoint = parseEndpoint(known.apiUrl ?? '');
  if (!endpoint.ok) return undefined;
  return connections
    .list()
    .find((each) => each.endpoint.origin === endpoint.endpoint.origin && each.account === known.account);
}

/** `ACCOUNT @ HOST`, numbered where another connection has that name; empty where the file does not say it. */
function suggestedName({ known: { account, apiUrl } }: FileConnection, connections: ConnectionStore): string {
  const endpoint = parseEndpoint(apiUrl ?? '');
  if (account === undefined || !endpoint.ok) return '';
  const name = `${account} @ ${endpoint.endpoint.host}`;
  const taken = new Set(connections.list().map((each) => each.name));
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name} (${count})`;
  return free;
}

async function tellNone(file: string): Promise<void> {
  const none = vscode.l10n.t(
    '{0} has no constants of the plugin that take effect. Its wizard stores their values in the network’s database since 2.4.11, which cannot be read from here.',
    file,
  );
  const { title, command } = actions.copyStoredCommand;
  if ((await vscode.window.showWarningMessage(none, title)) === title) await vscode.commands.executeCommand(command);
}

interface Accepted {
  /** The connection to update; undefined for a new one. */
  readonly before: Connection | undefined;
  readonly questions: Questions;
}

/** Shows what the file says, and asks what to do with it. `same`: the connection that can be updated. */
async function accept(document: vscode.TextDocument, same: Connection | undefined): Promise<Accepted> {
  const fresh = same === undefined ? vscode.l10n.t('Import') : vscode.l10n.t('Import as Another');
  const update = same && vscode.l10n.t('Update {0}', plainText(same.name));
  const check = vscode.l10n.t('Check Each Value…');
  const detail = [
    ...constantsInWords(document.getText()),
    '',
    vscode.l10n.t(
      'The panel is tried with these values, and you are asked only for what is missing or wrong. Nothing is saved before the end.',
    ),
  ].join('\n');
  const question =
    same === undefined
      ? vscode.l10n.t('Import a connection from {0}?', fileName(document))
      : vscode.l10n.t(
          'The connection {0} leads to this account already. Update it from {1}?',
          plainText(same.name),
          fileName(document),
        );
  const { title: copy, command } = actions.copyStoredCommand;
  const isOpen = leftToDatabase(document.getText()).length > 0;
  const buttons = [...(update === undefined ? [] : [update]), fresh, check, ...(isOpen ? [copy] : [])];
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, ...buttons);
  if (answer === undefined) throw new vscode.CancellationError();
  if (answer === copy) {
    await vscode.commands.executeCommand(command);
    return accept(document, same);
  }
  return { before: answer === fresh ? undefined : same, questions: answer === check ? 'all' : 'open' };
}

async function knownSecret(
  { secret }: FileConnection,
  before: Connection | undefined,
  file: string,
  secrets: SecretStore,
): Promise<KnownSecret | undefined> {
  if (secret !== undefined) return { ...secret, whenEmpty: vscode.l10n.t('Leave empty to use the one in {0}', file) };
  const stored = before && (await secrets.find(before.id));
  return stored && { ...stored, whenEmpty: vscode.l10n.t('Leave empty to keep the stored one') };
}
