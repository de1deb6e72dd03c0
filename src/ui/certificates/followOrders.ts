import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import type { CertificateOrder } from '../../operations/certificates/certificateOrders.ts';
import { followOrder, type Followed } from '../../operations/certificates/followOrder.ts';
import type { CertificateOrderStore } from '../../platform/certificateOrderStore.ts';
import { settings } from '../../manifest.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { logLine, type Log } from '../../platform/log.ts';
import { visitorWay } from '../../platform/visitorWay.ts';
import { nameCount, shownName, shownNames } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { endOrdersCommand, orderLog } from '../../words/serverCommands.ts';
import { isCancelled } from '../failure/describeError.ts';
import { tellError } from '../failure/tellError.ts';

interface Following {
  readonly orders: CertificateOrderStore;
  readonly connections: ConnectionStore;
  readonly visitors: Visitors;
  readonly log: Log;
}

/**
 * Follows every certificate that was requested, also before this window was loaded, and tells how it has ended. One that cannot
 * be followed is told once, and followed again when the setting with DNS servers has changed.
 */
export function followOrders({ orders, connections, visitors, log }: Following): vscode.Disposable {
  let closing = new AbortController();
  const followed = new Set<string>();
  const follow = async (order: CertificateOrder): Promise<void> => {
    const key = `${order.connectionId} ${order.domain}`;
    if (followed.has(key)) return;
    followed.add(key);
    const connection = connections.find(order.connectionId);
    try {
      if (connection !== undefined) {
        const { signal } = closing;
        const ended = await followOrder(connection, order, { way: visitorWay(), visitors, signal });
        tell(ended, order, connection);
      }
      await orders.remove(order);
      followed.delete(key);
    } catch (error) {
      if (isCancelled(error)) return;
      log.error(logLine(error));
      void tellError(error, connection, undefined);
    }
  };
  const followAll = (): void => orders.list().forEach((order) => void follow(order));
  const followAnew = (event: vscode.ConfigurationChangeEvent): void => {
    if (!event.affectsConfiguration(settings.dnsServers)) return;
    closing.abort();
    closing = new AbortController();
    followed.clear();
    followAll();
  };
  followAll();
  return vscode.Disposable.from(orders.onDidChange(followAll), vscode.workspace.onDidChangeConfiguration(followAnew), {
    dispose: () => closing.abort(),
  });
}

function tell(followed: Followed, { domain }: CertificateOrder, { account }: Connection): void {
  const { t } = vscode.l10n;
  const shown = shownName(domain);
  if (followed.kind === 'nothingChanged') {
    void tellUnseen(unchangedWords(domain, account), domain);
    return;
  }
  if (followed.kind === 'hidden') {
    void tellUnseen(hiddenWords(followed.proxy, domain, account), domain);
    return;
  }
  const covered = nameCount(followed.covered);
  if (followed.missing.length === 0) {
    void vscode.window.showInformationMessage(t('New certificate for {0}, good for {1}.', shown, covered));
    return;
  }
  const missing = shownNames(followed.missing);
  void vscode.window.showWarningMessage(
    t('Not in the new certificate of {0}: {1}. It is good for {2}.', shown, missing, covered),
  );
}

function hiddenWords(proxy: string, domain: string, account: string): string {
  return vscode.l10n.t(
    'Whether {0} has a new certificate cannot be seen from here: {1} shows one of its own. If the order fails, the panel tries it again every five minutes; its log on the server says why: {2}',
    shownName(domain),
    proxy,
    plainText(orderLog(account, domain)),
  );
}

function unchangedWords(domain: string, account: string): string {
  return vscode.l10n.t(
    'The certificate of {0} has not changed within 15 minutes. The panel tries a failed order again every five minutes; its log on the server says why it fails: {1}',
    shownName(domain),
    plainText(orderLog(account, domain)),
  );
}

/** A failed order stays in the panel's queue, which a person on the server can end. */
async function tellUnseen(text: string, domain: string): Promise<void> {
  const { t } = vscode.l10n;
  const copy = t('Copy the Command That Ends It');
  const [line] = endOrdersCommand(domain);
  const answer = await vscode.window.showWarningMessage(text, ...(line === undefined ? [] : [copy]));
  if (answer !== copy || line === undefined) return;
  await vscode.env.clipboard.writeText(line);
  vscode.window.setStatusBarMessage(t('The command was copied.'), 5_000);
}
