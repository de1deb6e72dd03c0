import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { App } from '../../src/app.ts';
import type { MappedDomain } from '../../src/domain/network/mappedDomain.ts';
import type { NameVerdict } from '../../src/operations/diagnosis/names/examineNames.ts';
import { loadApp } from './app.ts';
import { endpointAt } from './endpoint.ts';
import { closeAll } from './openConfig.ts';

describe('the report of all names of a network', () => {
  const id = 'network-check';
  const webDomain = 'network.acme.test';
  const [alias, mapped] = ['shop.acme.test', 'new.acme.test'];
  let app: App;

  before(async () => {
    app = await loadApp();
    const { connections, accounts, networks } = app.parts;
    await connections.save({
      id,
      name: 'Network check',
      endpoint: endpointAt('https://panel.acme.test:8083/api/'),
      credentialKind: 'accessKey',
      account: 'acme',
      baseWebDomain: webDomain,
      restart: 'none',
    });
    const domain = { name: webDomain, aliases: [alias], suspended: false, ssl: true, ip: '', documentRoot: '' };
    accounts.learn(id, [domain]);
    const settings = { sites: undefined, unreadable: [], www: 'never', mapsDomains: true, from: 'snapshot' } as const;
    networks.learn(id, { ...settings, mapped: [rowOf(alias), rowOf(mapped)] });
  });
  after(async () => {
    await closeAll();
    // The view is shown by now: it would ask the panels of the tests that come after this one.
    await vscode.commands.executeCommand('workbench.view.explorer');
    await app.parts.connections.remove(id);
  });

  it('leads from each name to its row: the web domain, an alias, a mapped name without one', async () => {
    const { networkRuns, networkReports, view } = app.parts;
    const verdicts = [live(webDomain), live(alias, alias), live(mapped)];
    const examined = async function* (): AsyncGenerator<readonly NameVerdict[]> {
      yield await Promise.resolve(verdicts);
    };
    await networkRuns.follow(id, { webDomain, before: undefined }, examined, new AbortController().signal);
    await networkReports.show(id);
    const report = vscode.window.activeTextEditor?.document;
    assert.ok(report);
    const links = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      report.uri,
    );
    assert.deepEqual(
      links.map(({ range }) => report.getText(range).trim()),
      [webDomain, alias, mapped],
    );
    const rows = [`${id}/${webDomain}`, `${id}/${webDomain}/${alias}`, `${id}#network/missing/${mapped}`];
    for (const [index, { target }] of links.entries()) {
      const { command, row } = commandOf(target);
      await vscode.commands.executeCommand(command, row);
      await selected(view, rows[index]);
    }
  });
});

function live(name: string, alias?: string): NameVerdict {
  return { name, alias, conclusion: { kind: 'live', answer: { kind: 'answers' }, beside: [] } };
}

function rowOf(name: string): MappedDomain {
  const known = { id: 1, blogId: 1, active: true, primary: false, secure: true, stage: 'done' } as const;
  return { ...known, name: name as MappedDomain['name'] };
}

/** Waits until this row alone is selected. */
async function selected({ selection, onDidChangeSelection }: App['parts']['view'], id?: string): Promise<void> {
  const holds = (now: typeof selection): boolean => now.map((each) => each.id).join() === id;
  if (holds(selection)) return;
  await new Promise<void>((resolve) => {
    const listening = onDidChangeSelection((change) => {
      if (!holds(change.selection)) return;
      listening.dispose();
      resolve();
    });
  });
}

/** What the link of a row runs. */
function commandOf(target: vscode.Uri | undefined): { readonly command: string; readonly row: unknown } {
  assert.equal(target?.scheme, 'command');
  const [row]: readonly unknown[] = JSON.parse(target.query) as unknown[];
  return { command: target.path, row };
}
