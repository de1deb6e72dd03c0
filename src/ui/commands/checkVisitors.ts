import * as vscode from 'vscode';
import type { Look } from '../../domain/visitors/visitorView.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import { lookAtVisitors, namesToLookAt } from '../../operations/visitors/lookAtVisitors.ts';
import { visitorWay } from '../../platform/visitorWay.ts';
import { nameCount } from '../../words/nameWords.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { withProgress } from '../progress.ts';
import { targetsOf, type CommandArguments, type Target } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

interface VisitorChecking extends Asking, AccountReading {
  readonly accounts: Accounts;
  readonly visitors: Visitors;
  readonly tree: TreeControl;
}

/** Looks at the chosen aliases as visitors come to them, or at web domains with all their aliases that are shown. */
export async function checkVisitors(args: CommandArguments, uses: VisitorChecking): Promise<void> {
  const way = visitorWay();
  const connection = await targetConnection(args, uses);
  const targets = targetsOf(args).filter((target) => target.connection === connection.id);
  const all = uses.accounts.value(connection.id) ?? (await listWithProgress(connection, uses));
  const webDomains = all.map(({ name }) => name);
  const names = namesToLookAt(targets.length === 0 ? shownOf(webDomains) : targets.flatMap(textsOf));
  if (names.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no name here that visitors could come to.'));
    return;
  }
  const webDomain = targets[0]?.webDomain ?? webDomains[0] ?? '';
  const { visitors } = uses;
  await withProgress(vscode.l10n.t('Checking what visitors get'), async (signal, tell) => {
    const told = ({ length: count }: readonly Look[]): void =>
      tell(vscode.l10n.t('{0} of {1}', count.toLocaleString(), nameCount(names.length)), count / names.length);
    told([]);
    await lookAtVisitors(names, { connection, webDomain }, { way, visitors, signal, told });
  });
  tellSeen(names.length, names.filter((name) => visitors.of(connection.id, name)?.trouble !== undefined).length);

  function textsOf(target: Target): readonly string[] {
    if (target.kind === 'alias') return [target.alias];
    return shownOf(target.webDomain === undefined ? webDomains : [target.webDomain]);
  }
  function shownOf(domains: readonly string[]): readonly string[] {
    const shown = domains.filter((domain) => uses.tree.isShown(connection.id, domain));
    return shown.flatMap((domain) => [domain, ...uses.tree.shownAliases(connection.id, domain)]);
  }
}

function tellSeen(count: number, troubled: number): void {
  const seen = nameCount(count);
  if (troubled === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} checked: visitors get what they should.', seen));
    return;
  }
  const show = vscode.l10n.t('Show Problems Only');
  const text = vscode.l10n.t('{0} checked: something is wrong with {1}.', seen, nameCount(troubled));
  void vscode.window.showWarningMessage(text, show).then((answer) => {
    if (answer === show) void vscode.commands.executeCommand('hestiaDomains.showProblems');
  });
}
