import * as assert from 'node:assert/strict';
import { answered, ask, changes, connection, panel, plan, stored, useAgent } from './agentSession.ts';
import { loadApp } from './app.ts';
import { base } from './connected.ts';

describe('an agent that changes something', () => {
  useAgent();

  it('plans a change, which a person agrees to by every name, and is kept as an agent’s', async () => {
    const names = ['one.example.org', 'two.example.org', 'no name', 'plain.example.org'];
    const proposed = await ask('hestia_propose_change', {
      connection: connection.id,
      webDomain: base,
      change: 'add',
      names,
    });
    assert.match(JSON.stringify(proposed['leftOut']), /"why":"invalid".*"why":"heldElsewhere"/);
    assert.deepEqual(changes(), []);
    const [question, ...more] = await answered(true, async () => {
      const done = await ask('hestia_carry_out_change', { plan: proposed['plan'] });
      assert.deepEqual([done.ok, done['canBeUndone']], [true, true]);
    });
    assert.deepEqual(more, []);
    for (const shown of [panel.origin.slice(8), base, 'one.example.org', 'www.one.example.org', 'two.example.org']) {
      assert.ok(question?.includes(shown), question);
    }
    assert.ok(stored().includes('www.two.example.org'));
    const [record] = await (await loadApp()).parts.changes.list(connection.id);
    assert.deepEqual([record?.kind, record?.byAgent, record?.isUndone], ['add', true, false]);
    const used = await ask('hestia_carry_out_change', { plan: proposed['plan'] });
    assert.equal(used['problem'], 'unknownPlan');
  });

  it('changes nothing without the person’s word, or where anything has changed meanwhile', async () => {
    const { connections } = (await loadApp()).parts;
    const first = await plan({ change: 'add', names: ['one.example.org'] });
    await answered(false, async () => {
      assert.equal((await ask('hestia_carry_out_change', { plan: first }))['problem'], 'declined');
    });
    // A run of tests refuses every modal.
    const second = await plan({ change: 'remove', names: ['blog.network.example.com'] });
    assert.equal((await ask('hestia_carry_out_change', { plan: second })).ok, false);
    const third = await plan({ change: 'add', names: ['one.example.org'] });
    stored().push('meanwhile.example.org');
    await answered(true, async () => {
      assert.equal((await ask('hestia_carry_out_change', { plan: third }))['problem'], 'changedMeanwhile');
    });
    const fourth = await plan({ change: 'move', names: ['blog.network.example.com'], to: 'plain.example.org' });
    await connections.save({ ...connection, protection: 'production' });
    assert.equal((await ask('hestia_carry_out_change', { plan: fourth }))['problem'], 'changedMeanwhile');
    await connections.save({ ...connection, protection: 'readOnly' });
    const input = { connection: connection.id, webDomain: base, change: 'add', names: ['one.example.org'] };
    assert.equal((await ask('hestia_propose_change', input)).ok, false);
    assert.deepEqual(changes(), []);
    assert.deepEqual(await (await loadApp()).parts.changes.list(connection.id), []);
  });

  it('needs the web domain typed on production, for what is only added too', async () => {
    const { connections } = (await loadApp()).parts;
    await connections.save({ ...connection, protection: 'production' });
    for (const typed of ['plain.example.org', undefined]) {
      const id = await plan({ change: 'add', names: ['one.example.org'] });
      await answered(
        true,
        async () => assert.equal((await ask('hestia_carry_out_change', { plan: id })).ok, false),
        typed,
      );
    }
    assert.deepEqual(changes(), []);
    const id = await plan({ change: 'add', names: ['one.example.org'] });
    const asked = await answered(true, () => ask('hestia_carry_out_change', { plan: id }), base);
    assert.equal(asked[1], `Type ${base} to change its aliases`);
    assert.ok(stored().includes('one.example.org'));
  });

  it('removes by the stored text what it was told by the harmless one', async () => {
    stored().push('\u202eodd.example.org');
    const id = await plan({ change: 'remove', names: ['\ufffdodd.example.org'] });
    await answered(true, () => ask('hestia_carry_out_change', { plan: id }));
    assert.ok(!stored().includes('\u202eodd.example.org'));
  });
});
