import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Connection } from '../../src/domain/connection.ts';
import type { WantedAliases } from '../../src/domain/aliasPlan.ts';
import type { ChangeReport } from '../../src/operations/aliases/run/changeReport.ts';
import type { TreeElement } from '../../src/ui/elements.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { loadApp } from './app.ts';
import { accepting } from './accepting.ts';
import { base, connect, disconnect } from './connected.ts';

describe('a plan for many aliases', () => {
  let panel: DemoPanel;
  let connection: Connection;
  const stored = (): readonly string[] => panel.state.accounts['admin']?.domains[base]?.aliases ?? [];

  before(async () => {
    panel = await startPanel();
    connection = await connect(panel, 'host-plans');
  });
  after(async () => {
    await disconnect(connection);
    await panel.close();
  });

  async function change(wanted: WantedAliases, whenDone = Infinity): Promise<ChangeReport> {
    const { parts, functions } = await loadApp();
    const cancel = new AbortController();
    return functions.changeNow(base, wanted, {
      panel: await parts.panels.open(connection),
      signal: cancel.signal,
      onProgress: ({ done }) => done >= whenDone && cancel.abort(),
    });
  }

  it('is cancelled in the middle with one restart, kept, and undone by its command', async () => {
    const { parts } = await loadApp();
    const before = stored().toSorted();
    // A panel that is that slow gets the rest in two more lists.
    panel.fault({ kind: 'delay', ms: 6_000 }, { cmd: 'v-add-web-domain-alias' });
    const add = Array.from({ length: 150 }, (_, index) => `shop-${index}.example.org`);
    const report = await change({ add, www: 'always' }, 10);
    assert.deepEqual(report.stop, { kind: 'cancelled' });
    assert.ok(stored().length > before.length + 10 && stored().length < before.length + 300);
    assert.equal(panel.restarts, 1);

    const added = stored().filter((name) => !before.includes(name));
    await parts.changes.add({
      id: 'host-plans-change',
      connectionId: connection.id,
      at: Date.now(),
      kind: 'add',
      by: 'somebody',
      parts: [{ domain: base, added, removed: [] }],
      exceptions: 0,
      isUndone: false,
    });
    await accepting(`Remove ${added.length}`, () =>
      vscode.commands.executeCommand('hestiaDomains.undoChange', 'host-plans-change'),
    );
    assert.deepEqual(stored().toSorted(), before);
    assert.equal(panel.restarts, 2);
    const [last, first] = await parts.changes.list(connection.id);
    assert.deepEqual([last?.kind, first?.kind, first?.isUndone], ['undo', 'add', true]);
  });

  it('refreshes one element after one alias was added or removed, and none after nothing was changed', async () => {
    const { parts, tree, treeChanged } = await loadApp();
    const fired: (TreeElement | undefined)[] = [];
    const listening = treeChanged((element) => fired.push(element));
    const root = (await tree.children(undefined)).find(({ id }) => id === connection.id);
    const domains = await tree.children(root);
    const shown = domains.find((element) => element.kind === 'webDomain' && element.domain.name === base);
    for (const wanted of [
      { add: ['one.example.org'] },
      { remove: ['one.example.org'] },
      { remove: ['none.example.org'] },
    ]) {
      parts.accounts.learn(connection.id, (await change(wanted)).after ?? []);
    }
    assert.deepEqual(fired, [shown, shown]);
    listening.dispose();
  });
});
