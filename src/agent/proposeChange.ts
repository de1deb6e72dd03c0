import * as vscode from 'vscode';
import type * as z from 'zod';
import { companionChoices } from '../domain/companions.ts';
import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import { aliasLimit } from '../operations/aliases/aliasQuota.ts';
import { propose, type Proposal } from '../operations/aliases/propose.ts';
import type { WantedChange } from '../operations/aliases/wantedChange.ts';
import { assertWritable } from '../operations/panel.ts';
import { wwwPolicy } from '../platform/settings.ts';
import { shownName } from '../words/nameWords.ts';
import { safeText } from './answer.ts';
import type { Connections } from './connections.ts';
import { inputs, mostNames } from './inputs.ts';
import { planAnswer } from './planAnswer.ts';
import { planMinutes, type Proposals } from './proposals.ts';
import { namedWebDomain, readAccount, type AccountReading } from './readAccount.ts';
import { Refusal } from './refusal.ts';
import { tool } from './tool.ts';

interface Uses extends AccountReading {
  readonly connections: Connections;
  readonly proposals: Proposals;
}

type Input = z.infer<typeof inputs.hestia_propose_change>;

/** What a change comes to, against what the panel has now; nothing is changed. The plan is kept for the person's word. */
export const proposeChange = tool({
  input: inputs.hestia_propose_change,
  isForChanges: true,
  prepare: ({ webDomain }) => ({
    invocationMessage: vscode.l10n.t('Planning a change of {0}', shownName(webDomain)),
  }),
  run: async (input, uses: Uses, signal) => {
    const connection = uses.connections.get(input.connection);
    assertWritable(connection);
    const domains = await readAccount(connection, uses, signal);
    const proposal = await proposeWithLimit(wantedOf(input, domains), connection, domains, uses);
    if (namesOf(proposal) > 2 * mostNames) throw new Refusal('tooManyNames');
    const plan = proposal.outlook === 'ready' ? { plan: uses.proposals.keep(proposal), minutes: planMinutes } : {};
    return { ...plan, ...planAnswer(proposal) };
  },
});

function wantedOf(
  { change, webDomain, names = [], to, companions }: Input,
  domains: readonly WebDomain[],
): WantedChange {
  const domain = namedWebDomain(domains, webDomain);
  const rest = { kind: 'change', purpose: change, domain: domain.name, byAgent: true } as const;
  if (change !== 'companions' && names.length === 0) throw new Refusal('badInput', 'names is empty.');
  switch (change) {
    case 'add':
      return { ...rest, purpose: change, wanted: { add: names, www: wwwPolicy() } };
    case 'remove':
      return { ...rest, purpose: change, wanted: { remove: storedNames(names, domain) } };
    case 'move': {
      if (to === undefined) throw new Refusal('badInput', 'to is missing.');
      const target = namedWebDomain(domains, to).name;
      const stored = storedNames(names, domain);
      return { kind: 'move', purpose: change, from: domain.name, to: target, names: stored, byAgent: true };
    }
    case 'companions': {
      if (companions === undefined) throw new Refusal('badInput', 'companions is missing.');
      const choice = companionChoices(domain).find(({ kind }) => kind === companions);
      return { ...rest, purpose: change, wanted: choice?.wanted ?? {} };
    }
  }
}

/** Names as the panel stores them, of what an agent was told. */
function storedNames(names: readonly string[], { aliases }: WebDomain): readonly string[] {
  const told = new Map(aliases.map((alias) => [safeText(alias), alias]));
  return names.map((name) => told.get(name) ?? name);
}

async function proposeWithLimit(
  change: WantedChange,
  connection: Connection,
  domains: readonly WebDomain[],
  { panels }: AccountReading,
): Promise<Proposal> {
  const first = propose(change, { connection, domains });
  if (first.kind !== 'change' || first.plan.add.length === 0) return first;
  const limit = await aliasLimit(await panels.open(connection));
  return propose(change, { connection, domains, limit });
}

function namesOf(proposal: Proposal): number {
  if (proposal.kind === 'move') return proposal.plan.names.length;
  const { add, remove, collateral } = proposal.plan;
  return add.length + remove.length + collateral.length;
}
