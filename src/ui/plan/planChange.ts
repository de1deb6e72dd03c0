import * as vscode from 'vscode';
import { planCommands } from '../../operations/aliases/planCommands.ts';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { findWebDomain } from '../../operations/aliases/findWebDomain.ts';
import type { ChangeProposal } from '../../operations/aliases/propose.ts';
import { partOf } from '../../operations/aliases/run/changeReport.ts';
import type { AliasChange } from '../../operations/aliases/wantedChange.ts';
import { shownName } from '../../words/nameWords.ts';
import { roomLines } from '../../words/roomWords.ts';
import { listWithProgress } from '../listWithProgress.ts';
import { agreeByChecking, agreeByReading, type PlanViews, type Review } from './agree.ts';
import { conduct, type ChangeUses } from './conduct.ts';

/** A change that is still to be agreed to; what is wanted may depend on what is there. */
export interface ProposedChange extends Pick<AliasChange, 'purpose' | 'domain' | 'undoes'> {
  readonly connection: Connection;
  readonly wanted: (domain: WebDomain) => AliasChange['wanted'];
  /** The account's list, where it has just been read. */
  readonly domains?: readonly WebDomain[];
  /** Of a comparison. It is always a list with checkboxes then. */
  readonly review?: Review;
}

export type PlanUses = ChangeUses & PlanViews;

/** As many as fit a list of checkboxes that is taken in at a glance. */
const few = 12;

/**
 * Shows what a change comes to, against what the panel has now, and carries out what the person agrees to; what another
 * writer has stopped is planned anew. Gives the names that were added. Rejects with CancellationError on Esc.
 */
export async function planChange(proposed: ProposedChange, uses: PlanUses): Promise<readonly string[]> {
  const { connection, wanted, domains, review, ...rest } = proposed;
  let agreed: AliasChange | undefined;
  const carriedOut = await conduct(
    {
      connection,
      wanted: (list) => ({ ...rest, kind: 'change', wanted: wanted(findWebDomain(list, rest.domain)) }),
      domains: domains ?? (await listWithProgress(connection, uses)),
      withLimit: true,
      agree: async (proposal, isAnew) => {
        if (proposal.kind !== 'change') return proposal.change;
        agreed = await agreeTo(proposal, isAnew, uses, review);
        return agreed;
      },
    },
    uses,
  );
  if (carriedOut.kind !== 'change') return [];
  const { report } = carriedOut;
  if (report.stop?.kind !== 'otherWriter' || agreed === undefined) return partOf(report).added;
  const left = agreed.wanted;
  return planChange({ ...rest, connection, wanted: () => left }, uses);
}

async function agreeTo(
  proposal: ChangeProposal,
  isAnew: boolean,
  uses: PlanUses,
  review: Review | undefined,
): Promise<AliasChange> {
  const { change, plan, account } = proposal;
  const { connection, domains } = account;
  const domain = findWebDomain(domains, change.domain);
  const sure = review === undefined ? plan : { ...plan, remove: [] };
  const commands = planCommands(sure, { account: connection.account, domain, restart: connection.restart });
  const { add, remove, unchanged, leftOut } = plan;
  const isFew = add.length + remove.length + unchanged.length + leftOut.length <= few;
  const agree = isFew || review !== undefined ? agreeByChecking : agreeByReading;
  const room =
    add.length === 0 ? [] : roomLines([domain.name, ...domain.aliases, ...add], uses.accounts.quota(connection.id));
  const wanted = await agree({ title: titleOf(proposal, isAnew), plan, room, commands, views: uses, review });
  return { ...change, wanted };
}

function titleOf({ change }: ChangeProposal, isAnew: boolean): string {
  const on = shownName(change.domain);
  if (isAnew) return vscode.l10n.t('The account has changed meanwhile. Plan for {0}', on);
  return change.purpose === 'undo' ? vscode.l10n.t('Undo on {0}: plan', on) : vscode.l10n.t('Plan for {0}', on);
}
