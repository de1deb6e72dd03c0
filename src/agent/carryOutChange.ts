import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import { commandProblem } from '../hestia/panelFailure.ts';
import type { CarriedOut } from '../operations/aliases/carryOut.ts';
import type { Proposal } from '../operations/aliases/propose.ts';
import type { AliasOutcome, ChangeReport } from '../operations/aliases/run/changeReport.ts';
import { aliasCount, shownName } from '../words/nameWords.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import type { Connections } from './connections.ts';
import { inputs } from './inputs.ts';
import type { PanelGate } from './panelGate.ts';
import type { Proposals } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { tool } from './tool.ts';

interface Uses {
  readonly connections: Connections;
  readonly proposals: Proposals;
  readonly gate: PanelGate;
  /** Asks the person with all that the plan changes, carries it out, and tells. Rejects without the person's word. */
  readonly carryOut: (proposal: Proposal, signal: AbortSignal) => Promise<CarriedOut>;
  readonly describe: (error: unknown, connection: Connection) => Words;
}

/** Carries out a plan that was proposed in this window, once the person has agreed to it. */
export const carryOutChange = tool({
  input: inputs.hestia_carry_out_change,
  isForChanges: true,
  prepare: ({ plan }, { proposals }: Uses) => {
    const proposal = proposals.find(plan);
    return proposal === undefined ? {} : preparedFor(proposal);
  },
  run: async ({ plan }, uses, signal) => {
    const known = uses.proposals.find(plan);
    if (known !== undefined) uses.gate(known.account.connection);
    const proposal = uses.proposals.take(plan);
    const { connection } = proposal.account;
    if (!isDeepStrictEqual(uses.connections.get(connection.id), connection)) throw new Refusal('changedMeanwhile');
    const carriedOut = await uses.carryOut(proposal, signal);
    return answerOf(carriedOut, (error) => uses.describe(error, connection));
  },
});

function preparedFor({ change, kind, plan }: Proposal): vscode.PreparedToolInvocation {
  const domain = shownName(change.kind === 'change' ? change.domain : change.from);
  const names = kind === 'move' ? plan.names : [...plan.add, ...plan.remove];
  return {
    invocationMessage: vscode.l10n.t('Changing {0}', domain),
    confirmationMessages: {
      title: vscode.l10n.t('Change the aliases of {0}?', domain),
      message: vscode.l10n.t(
        'The plan has {0}. All of them are shown once more before anything is sent.',
        aliasCount(names.length),
      ),
    },
  };
}

function answerOf(carriedOut: CarriedOut, describe: (error: unknown) => Words): Answer {
  switch (carriedOut.kind) {
    case 'nothing':
    case 'leftOut':
      return { outcome: carriedOut.kind };
    case 'changed':
      throw new Refusal('changedMeanwhile');
    case 'change':
      return {
        outcome: 'carriedOut',
        canBeUndone: carriedOut.record !== undefined,
        ...reportAnswer(carriedOut.report, describe),
      };
    case 'move': {
      const { from, to, moved, putBack, missing, error } = carriedOut.report;
      const failure = error && describe(error).what;
      return {
        outcome: 'carriedOut',
        canBeUndone: carriedOut.record !== undefined,
        from,
        to,
        moved,
        putBack,
        missing,
        failure,
      };
    }
  }
}

function reportAnswer(
  { domain, outcomes, webServer, stop, error, readError }: ChangeReport,
  describe: (error: unknown) => Words,
): Answer {
  const failure = error ?? readError;
  return {
    webDomain: domain,
    names: outcomes.map(outcomeAnswer),
    webServer,
    stoppedBy: stop?.kind,
    failure: failure && describe(failure).what,
  };
}

function outcomeAnswer({ name, action, result, failure }: AliasOutcome): Answer {
  return { name, action, result, ...(failure && { why: commandProblem(failure), panelSays: failure.message }) };
}
