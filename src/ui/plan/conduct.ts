import * as vscode from 'vscode';
import type { AliasQuota } from '../../domain/aliasQuota.ts';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { aliasQuota } from '../../operations/aliases/aliasQuota.ts';
import type { CarriedOut } from '../../operations/aliases/carryOut.ts';
import { propose, type KnownAccount, type Proposal } from '../../operations/aliases/propose.ts';
import type { WantedChange } from '../../operations/aliases/wantedChange.ts';
import type { Panels } from '../../platform/panels.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { sendPlan, type Sending } from './sendPlan.ts';
import { tellCarriedOut } from './tellCarriedOut.ts';
import type { Telling } from './tellOutcome.ts';

/** What carrying out a change takes, and telling what became of it. */
export type ChangeUses = AccountReading & Telling & Sending;

/** A change on its way to a person's consent. */
export interface Conducted {
  readonly connection: Connection;
  /** What is wanted, where the account has these web domains. */
  readonly wanted: (domains: readonly WebDomain[]) => WantedChange;
  /** The account's list, where it has just been read; else it is what is known of it, or read. */
  readonly domains?: readonly WebDomain[];
  /** The package's alias limit is asked for before names are added. */
  readonly withLimit?: boolean;
  /**
   * Shows what a change comes to, and gives what the person agrees to; `isAnew`: the account has changed since it was shown.
   * Rejects with CancellationError on Esc. Without it nobody is asked, and only what requires nothing is carried out.
   */
  readonly agree?: (proposal: Proposal, isAnew: boolean) => Promise<WantedChange>;
}

/**
 * Leads a change from what is wanted to what became of it: proposes it, asks for what it requires, carries it out, and tells.
 * Where the account is no longer what the plan was based on, it is proposed anew.
 */
export async function conduct(conducted: Conducted, uses: ChangeUses): Promise<CarriedOut> {
  const { connection, agree } = conducted;
  const known = conducted.domains ?? uses.accounts.value(connection.id);
  let account: KnownAccount = { connection, domains: known ?? (await listWithProgress(connection, uses)) };
  for (let isAnew = false; ; isAnew = true) {
    const proposal = await prepare(conducted, account, uses);
    const isAsked = proposal.outlook === 'ready' && agree !== undefined;
    const agreed = isAsked ? propose(await agree(proposal, isAnew), proposal.account) : proposal;
    const carriedOut = await sendPlan(agreed, isAsked, uses);
    if (carriedOut.kind !== 'changed') {
      tellCarriedOut(carriedOut, agreed, uses);
      return carriedOut;
    }
    account = carriedOut.account;
    uses.accounts.learn(connection.id, account.domains);
  }
}

/** Nobody is told that nothing is to do by what was read a while ago. */
async function prepare(conducted: Conducted, known: KnownAccount, uses: ChangeUses): Promise<Proposal> {
  const { connection, wanted, domains, withLimit } = conducted;
  const first = propose(wanted(known.domains), known);
  const isDoubtful = first.outlook !== 'ready' && domains === undefined;
  const account = isDoubtful ? { connection, domains: await listWithProgress(connection, uses) } : known;
  const proposal = isDoubtful ? propose(wanted(account.domains), account) : first;
  if (withLimit !== true || proposal.kind !== 'change' || proposal.plan.add.length === 0) return proposal;
  const quota = await askQuota(connection, uses.panels);
  uses.accounts.learnQuota(connection.id, quota);
  return propose(wanted(account.domains), { ...account, limit: quota.limit });
}

async function askQuota(connection: Connection, panels: Panels): Promise<AliasQuota> {
  const panel = await panels.open(connection);
  const title = vscode.l10n.t('Asking for the alias limit of {0}…', connection.account);
  // In the status bar: VS Code drops what would be the fourth notification of a moment, which tells what became of it all.
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => aliasQuota(panel));
}
