import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { parseDomainName } from '../../domain/domainName.ts';
import { comparable } from '../../domain/storedName.ts';
import { sourcesToAskAgain } from '../../operations/diagnosis/domain/askAgain.ts';
import type { SourceName } from '../../operations/diagnosis/domain/verdict.ts';
import { nameProblemWords } from '../../words/nameWords.ts';
import { connectionChoices, type Asking } from '../askTarget.ts';
import { pick } from '../ask.ts';
import { alone } from '../domainDiagnosis/domainRuns.ts';
import { runDiagnosis, type Diagnosing, type DiagnosisRequest } from '../domainDiagnosis/runDiagnosis.ts';
import { proposedName, targetsOf, type CommandArguments, type Target } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

interface Explaining extends Asking, Diagnosing {
  readonly tree: TreeControl;
  readonly view: Asking['view'] & { readonly visible: boolean };
}

/** The network's whole list is not asked for at once: its rows of the name are as they are now in any case. */
const anewAtFirst: ReadonlySet<SourceName> = new Set(['panel']);

/**
 * Tells why a domain is not live: one that is typed or pasted as a name or URL, an alias, a web domain, or the one that was
 * looked at before. Nothing is changed anywhere.
 */
export async function explainDomain(args: CommandArguments, uses: Explaining): Promise<void> {
  const request = againOf(args, uses) ?? (await requestFor(args, uses));
  const key = request.connection?.id ?? alone;
  const started = uses.domainRuns.onDidChange((changed) => {
    if (changed !== key) return;
    started.dispose();
    if (uses.view.visible && key !== alone) void uses.tree.revealTest(key, 'domain');
  });
  try {
    await runDiagnosis(request, uses);
  } finally {
    started.dispose();
  }
}

/** The run of a row once more, or that which a name is proposed of: what passed there of panel and network is not asked again. */
function againOf(args: CommandArguments, { connections, domainRuns }: Explaining): DiagnosisRequest | undefined {
  const [target] = targetsOf(args);
  const isRow = target?.kind === 'test' && target.of === 'domain';
  const proposed = proposedName(args);
  const key = target?.connection ?? alone;
  const run = isRow || proposed !== '' ? domainRuns.find(key) : undefined;
  if (run === undefined || (proposed !== '' && run.text !== proposed)) return undefined;
  return { text: run.text, connection: connections.find(key), anew: sourcesToAskAgain(run.results) };
}

async function requestFor(args: CommandArguments, uses: Explaining): Promise<DiagnosisRequest> {
  const [target] = targetsOf(args);
  const text = (target && nameIn(target)) ?? (await askName(uses.commandTitle));
  const connection =
    target === undefined ? await chooseConnection(text, uses) : uses.connections.get(target.connection);
  return { text, connection, anew: anewAtFirst };
}

/** The domain that a row stands for. */
function nameIn(target: Target): string | undefined {
  if (target.kind === 'mapped') return target.name;
  return target.alias ?? (target.kind === 'webDomain' ? target.webDomain : undefined);
}

async function askName(title: string): Promise<string> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The domain that does not work, as a name or as the address in the browser'),
    placeHolder: 'https://shop.example.org/',
    ignoreFocusOut: true,
    validateInput: (value) => {
      const parsed = parseDomainName(value);
      return parsed.ok ? undefined : nameProblemWords(parsed.problem);
    },
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text;
}

/** The connection whose account is known to have the name, the only one, or the one that the person picks; none is all right. */
async function chooseConnection(text: string, uses: Explaining): Promise<Connection | undefined> {
  const connections = uses.connections.list();
  if (connections.length <= 1) return connections[0];
  const name = comparable(text);
  const holder = connections.find(({ id }) =>
    uses.accounts.value(id)?.some((each) => [each.name, ...each.aliases].some((stored) => comparable(stored) === name)),
  );
  if (holder !== undefined) return holder;
  const choices = await connectionChoices(connections, uses);
  return (await pick(choices, vscode.l10n.t('Choose a connection'), { title: uses.commandTitle })).value;
}
