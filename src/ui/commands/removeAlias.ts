import * as vscode from 'vscode';
import { planAliases } from '../../domain/aliasPlan.ts';
import { displayName } from '../../domain/domainName.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { assertWritable } from '../../operations/panel.ts';
import { changeAliases } from '../../operations/changeAliases.ts';
import type { Connection } from '../../domain/connection.ts';
import { plainText } from '../plainText.ts';
import { confirmProduction } from '../connection/production.ts';
import type { Services } from '../services.ts';
import { elementsOf, listWithProgress, targetWebDomain, withProgress, type CommandArguments } from '../targets.ts';
import { tellChange } from '../tellChange.ts';

/** Removes aliases of one web domain after a modal that names the server, the domain and every name. */
export async function removeAlias(args: CommandArguments, services: Services): Promise<void> {
  const { connection, domain, names } = await whatToRemove(args, services);
  const remove = await confirm(connection, domain, names);
  await confirmProduction(connection, domain.name);
  const panel = await services.panels.open(connection);
  const report = await withProgress(vscode.l10n.t('Removing {0}…', shown(remove)), (signal) =>
    changeAliases({ panel, lock: services.lock, domain: domain.name, wanted: { remove }, signal }),
  );
  await tellChange(report, connection, services);
}

interface Removal {
  readonly connection: Connection;
  readonly domain: WebDomain;
  readonly names: readonly string[];
}

async function whatToRemove(args: CommandArguments, services: Services): Promise<Removal> {
  const aliases = elementsOf(args, services).filter((element) => element.kind === 'alias');
  const [first] = aliases;
  if (first !== undefined) {
    assertWritable(first.parent.parent.connection);
    const names = aliases.filter(({ parent }) => parent.id === first.parent.id).map(({ name }) => name);
    return { connection: first.parent.parent.connection, domain: first.parent.domain, names };
  }
  if (args[0] === 'selection') throw new vscode.CancellationError();
  const target = await targetWebDomain(args, services);
  const domains = await listWithProgress(target.connection, services);
  const domain = domains.find(({ name }) => name === target.domain);
  const items = (domain?.aliases ?? []).map((name) => ({ label: plainText(displayName(name)), name }));
  const placeHolder = vscode.l10n.t('Choose the aliases to remove');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, canPickMany: true });
  if (domain === undefined || chosen === undefined || chosen.length === 0) throw new vscode.CancellationError();
  return { connection: target.connection, domain, names: chosen.map(({ name }) => name) };
}

/** The names to remove: as given, or with their `www.` companions. Rejects with CancellationError otherwise. */
async function confirm(
  connection: Connection,
  domain: WebDomain,
  names: readonly string[],
): Promise<readonly string[]> {
  const companions = names
    .map((name) => `www.${name}`)
    .filter((name) => domain.aliases.includes(name) && !names.includes(name));
  const { collateral } = planAliases(domain, { remove: [...names, ...companions] });
  const only = companions.length === 0 ? vscode.l10n.t('Remove') : vscode.l10n.t('Remove Without www.');
  const both = vscode.l10n.t('Remove With www.');
  const detail = [
    vscode.l10n.t('Server: {0}', new URL(connection.apiUrl).host),
    vscode.l10n.t('Web domain: {0}', plainText(displayName(domain.name))),
    '',
    ...names.map((name) => plainText(displayName(name))),
    ...companions.map((name) => vscode.l10n.t('{0} (its www. companion)', plainText(displayName(name)))),
    ...(collateral.length === 0
      ? []
      : [
          '',
          vscode.l10n.t('The panel takes these along by mistake; they are put back at once: {0}', shown(collateral)),
        ]),
  ].join('\n');
  const question =
    names.length === 1
      ? vscode.l10n.t('Remove {0}?', shown(names))
      : vscode.l10n.t('Remove {0} aliases?', names.length);
  const buttons = companions.length === 0 ? [only] : [both, only];
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (answer === undefined) throw new vscode.CancellationError();
  return answer === both ? [...names, ...companions] : names;
}

function shown(names: readonly string[]): string {
  return names.map((name) => plainText(displayName(name))).join(', ');
}
