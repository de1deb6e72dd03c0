import { describe, expect, it } from 'vitest';
import { createPanelGate } from '../../../src/agent/panelGate.ts';
import { Proposals } from '../../../src/agent/proposals.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import { propose } from '../../../src/operations/aliases/propose.ts';
import { modelPanel } from '../../panel/model.ts';
import { seed } from '../../panel/seed.ts';

const { connection } = modelPanel(seed()).panel;
const other: Connection = { ...connection, endpoint: { ...connection.endpoint, origin: 'https://other.example:8083' } };

describe('an agent asks a panel', () => {
  it('ten times a minute, each panel by itself', () => {
    let now = 0;
    const gate = createPanelGate(
      () => undefined,
      () => now,
    );
    for (let call = 0; call < 10; call++) gate(connection);
    expect(() => gate(connection)).toThrow('tooManyCalls');
    gate(other);
    now = 59_999;
    expect(() => gate(connection)).toThrow('tooManyCalls');
    now = 60_000;
    gate(connection);
  });

  it('not at all while it is near banning this machine', () => {
    const gate = createPanelGate(
      (origin) => (origin === connection.endpoint.origin ? {} : undefined),
      () => 0,
    );
    expect(() => gate(connection)).toThrow('nearBan');
    gate(other);
  });
});

describe('a plan of an agent', () => {
  const domains = [
    { name: 'a.example.org', aliases: [], suspended: false, ssl: false, ip: '127.0.0.1', documentRoot: '' },
  ];
  const change = {
    kind: 'change',
    purpose: 'add',
    domain: 'a.example.org',
    wanted: { add: ['b.example.org'] },
  } as const;
  const proposal = propose(change, { connection, domains });

  it('is good for one use, in the window that made it', () => {
    const plans = new Proposals(() => 0);
    const id = plans.keep(proposal);
    expect(() => new Proposals(() => 0).take(id)).toThrow('unknownPlan');
    expect(plans.take(id)).toBe(proposal);
    expect(() => plans.take(id)).toThrow('unknownPlan');
  });

  it('is refused after ten minutes', () => {
    let now = 0;
    const plans = new Proposals(() => now);
    const [first, second] = [plans.keep(proposal), plans.keep(proposal)];
    now = 600_000;
    expect(plans.take(first)).toBe(proposal);
    now = 600_001;
    expect(() => plans.take(second)).toThrow('oldPlan');
  });
});
