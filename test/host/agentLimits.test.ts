import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';
import { startPanel } from '../panel/server.ts';
import { ask, connection, panel, raw, setting, useAgent } from './agentSession.ts';
import { loadApp } from './app.ts';
import { base } from './connected.ts';
import { endpointAt } from './endpoint.ts';

describe('an agent that is limited', () => {
  useAgent();

  it('is cancelled, and what it asked for does not come', async () => {
    panel.fault({ kind: 'held' }, { cmd: 'v-list-web-domains' });
    const source = new vscode.CancellationTokenSource();
    const asking = raw(
      'hestia_list_aliases',
      { connection: connection.id, webDomain: base, refresh: true },
      source.token,
    );
    while (panel.requests.length === 0) await new Promise(setImmediate);
    source.cancel();
    await assert.rejects(asking, { name: 'Canceled' });
    panel.release();
  });

  it('stops asking before a panel bans this machine, and asks one ten times a minute', async () => {
    const { secrets, accounts } = (await loadApp()).parts;
    const input = { connection: connection.id, refresh: true };
    for (let call = 0; call < 10; call++) assert.equal((await ask('hestia_list_web_domains', input)).ok, true);
    assert.equal((await ask('hestia_list_web_domains', input))['problem'], 'tooManyCalls');
    assert.equal(panel.requests.length, 10);
    accounts.forget(connection.id);

    const other = await startPanel();
    const elsewhere = { ...connection, id: `${connection.id}-b`, endpoint: endpointAt(other.url) };
    const { connections } = (await loadApp()).parts;
    await connections.savePin(other.origin, other.fingerprint);
    const credentials = { kind: 'accessKey', id: 'A'.repeat(20), secret: 'b'.repeat(40) } as const;
    await secrets.save(elsewhere.id, { origin: other.origin, credentials });
    await connections.save(elsewhere);
    const problems = [];
    for (let call = 0; call < 5; call++) {
      problems.push((await ask('hestia_list_web_domains', { ...input, connection: elsewhere.id }))['problem']);
    }
    assert.deepEqual(problems, ['failed', 'failed', 'failed', 'nearBan', 'nearBan']);
    assert.equal(other.failedLogins, 3);
    await secrets.remove(elsewhere.id);
    await connections.remove(elsewhere.id);
    await other.close();
  });

  it('does what the setting allows', async () => {
    const { contributes } = z
      .object({ contributes: z.object({ languageModelTools: z.array(z.object({ name: z.string() })) }) })
      .parse(vscode.extensions.getExtension('hestia-domains.hestia-domains')?.packageJSON);
    const config = vscode.workspace.getConfiguration();
    const inputs: Readonly<Record<string, object>> = {
      hestia_list_aliases: { connection: connection.id, webDomain: base },
      hestia_explain_domain: { connection: connection.id, domain: 'none' },
      hestia_test_connection: { connection: connection.id },
      hestia_compare_with_network: { connection: connection.id },
      hestia_propose_change: { connection: connection.id, webDomain: base, change: 'add', names: ['one.example.org'] },
      hestia_carry_out_change: { plan: 'x' },
    };
    const problems = async (): Promise<Readonly<Record<string, unknown>>> => {
      const all: Record<string, unknown> = {};
      for (const { name } of contributes.languageModelTools)
        all[name] = (await ask(name, inputs[name] ?? {}))['problem'];
      return all;
    };
    for (const value of ['off', 'nonsense']) {
      await config.update(setting, value, vscode.ConfigurationTarget.Global);
      assert.deepEqual(new Set(Object.values(await problems())), new Set(['off']));
    }
    assert.equal(panel.requests.length, 0);
    await config.update(setting, 'read', vscode.ConfigurationTarget.Global);
    const { hestia_propose_change: proposing, hestia_carry_out_change: carrying, ...reading } = await problems();
    assert.deepEqual([proposing, carrying], ['readOnlyTools', 'readOnlyTools']);
    assert.deepEqual(new Set(Object.values(reading)), new Set([undefined, 'noNetwork']));
  });
});
