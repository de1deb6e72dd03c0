import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { displayName } from '../../domain/domainName.ts';
import { secretsOf } from '../../hestia/credentials.ts';
import { secretConstant, type SecretInFile } from '../../operations/constants/connectionConstants.ts';
import type { Log } from '../../platform/log.ts';
import { SignedOutError } from '../../platform/panels.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import { askChoice, runSteps, type Step, type StepPlace } from '../../platform/steps.ts';
import { askBaseWebDomain } from '../connection/baseWebDomainSteps.ts';
import { plainText } from '../../words/plainText.ts';
import { connectionChoices, noConnection, type Asking } from '../askTarget.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** What a person wants in a file: the connection, with the base web domain chosen for this file, and its secret. */
export interface ConstantsAnswer {
  readonly connection: Connection;
  readonly secret: SecretInFile;
}

/** What asking for constants takes. */
export interface ConstantsAsking extends Asking, AccountReading {
  readonly secrets: SecretStore;
  readonly log: Log;
}

/**
 * Asks which connection's constants are wanted, for which base web domain, and what stands for the secret; then runs the
 * last step, with Back from it too. `tracked`: git has the file that the secret would be written to. Git may take its time,
 * so it is waited for only before the question about the secret.
 */
export async function askConstants(
  title: string,
  args: CommandArguments,
  uses: ConstantsAsking,
  { tracked, last }: { readonly tracked: Promise<boolean>; readonly last: (answer: () => ConstantsAnswer) => Step },
): Promise<void> {
  const [target] = targetsOf(args);
  const connections = target === undefined ? uses.connections.list() : [uses.connections.get(target.connection)];
  const [first] = connections;
  if (first === undefined) return noConnection();
  let answer: ConstantsAnswer = { connection: first, secret: { kind: 'untouched' } };

  const chooseConnection: Step = async (place) => {
    const question = vscode.l10n.t('Choose a connection');
    const connection = await askChoice(place, question, await connectionChoices(connections, uses));
    answer = { ...answer, connection };
    return undefined;
  };
  const chooseBaseWebDomain: Step = async (place) => {
    answer = { ...answer, connection: await askConnectionBase(place, answer.connection, uses) };
    return undefined;
  };
  const chooseSecret: Step = async (place) => {
    answer = { ...answer, secret: await askSecret(place, answer.connection, await tracked, uses) };
    return undefined;
  };
  await runSteps(title, [
    ...(connections.length === 1 ? [] : [chooseConnection]),
    chooseBaseWebDomain,
    chooseSecret,
    last(() => answer),
  ]);
}

/** The connection with the base web domain that this file is to have; the panel is asked only for another one. */
async function askConnectionBase(
  place: StepPlace,
  connection: Connection,
  reading: AccountReading,
): Promise<Connection> {
  const { baseWebDomain } = connection;
  const own = {
    value: 'own',
    label: plainText(displayName(baseWebDomain ?? '')),
    description: plainText(connection.name),
  };
  const choice = await askChoice(place, vscode.l10n.t('Base web domain: the one that serves WordPress'), [
    ...(baseWebDomain === undefined ? [] : [own]),
    { value: 'other', label: vscode.l10n.t('Choose from the Panel…') },
    {
      value: 'open',
      label: vscode.l10n.t('Leave It Out'),
      detail: vscode.l10n.t('Ultimate Multisite needs it: add it by hand later.'),
    },
  ]);
  if (choice === 'own') return connection;
  if (choice === 'open') return { ...connection, baseWebDomain: undefined };
  const chosen = await askBaseWebDomain(place, await listWithProgress(connection, reading), baseWebDomain);
  return { ...connection, baseWebDomain: chosen };
}

async function askSecret(
  place: StepPlace,
  connection: Connection,
  tracked: boolean,
  { secrets, log }: ConstantsAsking,
): Promise<SecretInFile> {
  const name = secretConstant(connection);
  const value = {
    value: 'value',
    label: vscode.l10n.t('Write the Secret'),
    detail: tracked
      ? vscode.l10n.t('This file is tracked by git: the secret would be committed with it.')
      : vscode.l10n.t('Whoever can read the file can read the secret.'),
  } as const;
  const environment = {
    value: 'environment',
    label: vscode.l10n.t('Look It Up in the Environment'),
    detail: vscode.l10n.t('The web server must have the environment variable {0}.', name),
    ...(tracked && { description: vscode.l10n.t('recommended') }),
  } as const;
  const untouched = {
    value: 'untouched',
    label: vscode.l10n.t('Leave It Out'),
    detail: vscode.l10n.t('A secret that is there already stays.'),
  } as const;
  const question = vscode.l10n.t('How should the secret ({0}) be written?', name);
  const kind = await askChoice(
    place,
    question,
    tracked ? [environment, value, untouched] : [value, environment, untouched],
  );
  if (kind !== 'value') return { kind };
  const stored = await secrets.read(connection.id);
  if (stored?.origin !== connection.endpoint.origin) throw new SignedOutError(connection);
  log.hide(secretsOf(stored.credentials));
  return { kind, credentials: stored.credentials };
}
