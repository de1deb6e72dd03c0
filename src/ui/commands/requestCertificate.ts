import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { parseDomainName } from '../../domain/domainName.ts';
import type { Look } from '../../domain/visitors/visitorView.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import { findWebDomain } from '../../operations/aliases/findWebDomain.ts';
import type { CertificateOrder } from '../../operations/certificates/certificateOrders.ts';
import { proposeOrder } from '../../operations/certificates/proposeOrder.ts';
import { requestCertificate as request } from '../../operations/certificates/requestCertificate.ts';
import { assertWritable, type AccountLock } from '../../operations/panel.ts';
import { lookAtVisitors, namesToLookAt } from '../../operations/visitors/lookAtVisitors.ts';
import type { CertificateOrderStore } from '../../platform/certificateOrderStore.ts';
import { changeKeeper } from '../../platform/changeKeeper.ts';
import type { ChangeStore } from '../../platform/changeStore.ts';
import { visitorWay } from '../../platform/visitorWay.ts';
import { nameCount, shownName } from '../../words/nameWords.ts';
import { notOrderedWords } from '../../words/orderWords.ts';
import { timeOf } from '../../words/timeWords.ts';
import { targetWebDomain, type Asking } from '../askTarget.ts';
import { agreeToOrder } from '../certificates/agreeToOrder.ts';
import { agreeToRequest } from '../certificates/agreeToRequest.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { withProgress } from '../progress.ts';
import type { CommandArguments } from '../targets.ts';

interface Requesting extends Asking, AccountReading {
  readonly visitors: Visitors;
  readonly orders: CertificateOrderStore;
  readonly lock: AccountLock;
  readonly changes: ChangeStore;
}

/** Leads from a web domain to an order of a certificate for its names: what goes into it, consent, request. */
export async function requestCertificate(args: CommandArguments, uses: Requesting): Promise<void> {
  const { connection, domain: name } = await targetWebDomain(args, uses);
  assertWritable(connection);
  const { orders, panels, lock, changes } = uses;
  const queued = orders.find(connection.id, name);
  if (queued !== undefined) {
    tellQueued(queued);
    return;
  }
  const domain = findWebDomain(await listWithProgress(connection, uses), name);
  const seen = await look(connection, domain, uses);
  const proposal = proposeOrder(connection, domain, (stored) => {
    const parsed = parseDomainName(stored);
    return parsed.ok ? seen.get(parsed.name) : undefined;
  });
  const { plan } = proposal;
  if (domain.suspended || plan.own.state.kind === 'leftOut') {
    const { state } = plan.own;
    const why = state.kind === 'leftOut' ? notOrderedWords(state.why) : vscode.l10n.t('suspended');
    const text = vscode.l10n.t(
      'No certificate can be requested for {0}: {1}. Fix that first, since every order includes this name.',
      shownName(name),
      why,
    );
    void vscode.window.showWarningMessage(text);
    return;
  }
  const title = vscode.l10n.t('Certificate of {0}', shownName(name));
  const aliases = await agreeToOrder(plan, title);
  const given = await agreeToRequest(proposal, aliases);
  const { client } = await panels.open(connection);
  const keeper = changeKeeper(changes);
  const done = await withProgress(vscode.l10n.t('Requesting a certificate for {0}', shownName(name)), (signal) =>
    request(proposal, aliases, given, { client, lock, keeper, orders, signal }),
  );
  if (done.kind === 'requested') {
    const count = nameCount(aliases.length + 1);
    const text = vscode.l10n.t(
      'Certificate requested for {0} of {1}. Its web server is watched for 15 minutes.',
      count,
      shownName(name),
    );
    void vscode.window.showInformationMessage(text);
    return;
  }
  const before = orders.find(connection.id, name);
  if (done.kind === 'queued' && before !== undefined) {
    tellQueued(before);
    return;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} has changed meanwhile, and nothing was requested. Request it again to see what is there now.',
      shownName(name),
    ),
  );
}

async function look(connection: Connection, { name, aliases }: WebDomain, { visitors }: Requesting) {
  const names = namesToLookAt([name, ...aliases]);
  const way = visitorWay();
  const seen = await withProgress(vscode.l10n.t('Checking what visitors get'), (signal, tell) => {
    const told = ({ length: count }: readonly Look[]): void =>
      tell(vscode.l10n.t('{0} of {1}', count.toLocaleString(), nameCount(names.length)), count / names.length);
    told([]);
    return lookAtVisitors(names, { connection, webDomain: name, withChallenge: true }, { way, visitors, signal, told });
  });
  return new Map<string, Look>(seen.map((each) => [each.seen.name, each]));
}

function tellQueued({ domain, at }: CertificateOrder): void {
  const text = vscode.l10n.t(
    'A certificate was already requested at {0} for {1}. Wait for it: a second request would not help.',
    timeOf(at),
    shownName(domain),
  );
  void vscode.window.showInformationMessage(text);
}
