import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import { secretsOf } from '../../hestia/credentials.ts';
import { effectiveConstants } from '../../operations/constants/effectiveConstants.ts';
import { fileConnection, type FileConnection } from '../../operations/constants/fileConnection.ts';
import { askConnection, type KnownSecret } from '../connection/connectionSteps.ts';
import { keepConnection } from '../connection/keepConnection.ts';
import { constantsInWords } from '../constants/constantWords.ts';
import { plainText } from '../plainText.ts';
import { refuseWhenIncluded, refuseWhenRestricted } from '../constants/readingFile.ts';
import type { Services } from '../services.ts';
import type { CommandArguments } from '../targets.ts';
import { fileName, targetWpConfig } from '../constants/wpConfigTarget.ts';

/**
 * Makes a connection of what a wp-config.php says, after showing it. Nothing is stored or sent before the person has agreed
 * to each; the file's own secret goes to the file's own panel, and a stored one to none that the file names.
 */
export async function importConnection(args: CommandArguments, services: Services): Promise<void> {
  await refuseWhenRestricted();
  const document = await targetWpConfig(args);
  const source = document.getText();
  await refuseWhenIncluded(document);
  if (effectiveConstants(source).size === 0) {
    const none = vscode.l10n.t('{0} has no constants of the plugin that take effect.', fileName(document));
    void vscode.window.showWarningMessage(none);
    return;
  }
  const inFile = fileConnection(source);
  if (inFile.secret !== undefined) services.log.hide(secretsOf(inFile.secret.credentials));
  const before = await accept(document, sameAccount(inFile, services));
  const name = before?.name ?? inFile.known.baseWebDomain ?? '';
  const known = { ...before, ...inFile.known, name, id: before?.id ?? randomUUID() };
  const draft = await askConnection(
    vscode.l10n.t('Import Connection from {0}', fileName(document)),
    known,
    await knownSecret(inFile, before, fileName(document), services),
    services,
  );
  await keepConnection(draft, before, services);
}

/** The connection that leads to the same account already, if any. */
function sameAccount({ known }: FileConnection, services: Services): Connection | undefined {
  const endpoint = parseEndpoint(known.apiUrl ?? '');
  if (!endpoint.ok) return undefined;
  return services.connections
    .list()
    .find(({ apiUrl, account }) => new URL(apiUrl).origin === endpoint.endpoint.origin && account === known.account);
}

/** Shows what the file says, and asks what to do with it: the connection to update, or undefined for a new one. */
async function accept(document: vscode.TextDocument, same: Connection | undefined): Promise<Connection | undefined> {
  const fresh = same === undefined ? vscode.l10n.t('Import…') : vscode.l10n.t('Import as Another…');
  const update = same && vscode.l10n.t('Update {0}…', plainText(same.name));
  const detail = [
    ...constantsInWords(document.getText()),
    '',
    vscode.l10n.t(
      'Each value is asked about next. The panel is asked only after the account, and nothing is kept before the end.',
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
  const buttons = update === undefined ? [fresh] : [update, fresh];
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, ...buttons);
  if (answer === undefined) throw new vscode.CancellationError();
  return answer === update ? same : undefined;
}

async function knownSecret(
  { secret }: FileConnection,
  before: Connection | undefined,
  file: string,
  services: Services,
): Promise<KnownSecret | undefined> {
  if (secret !== undefined) return { secret, whenEmpty: vscode.l10n.t('Leave empty to use the one in {0}', file) };
  const stored = before && (await services.secrets.read(before.id));
  return stored && { secret: stored, whenEmpty: vscode.l10n.t('Leave empty to keep the stored one') };
}
