import * as vscode from 'vscode';
import type { AliasPlan } from '../../domain/aliasPlan.ts';
import type { PlanCommands } from '../../operations/aliases/planCommands.ts';
import { viewId } from '../../manifest.ts';
import type { Ask, PreviewDocuments } from '../../platform/previewDocuments.ts';
import { pick } from '../ask.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { leftOutDetail } from '../../words/exceptionWords.ts';
import { planCounts, planText, removalTime } from './planText.ts';

/** Where a long plan is read, and where the keyboard goes after that. */
export interface PlanViews {
  readonly previews: PreviewDocuments;
  readonly view: Pick<vscode.TreeView<unknown>, 'visible'>;
}

/** A plan that a person is to agree to. */
export interface ProposedPlan {
  /** What it is, and of which web domain. */
  readonly title: string;
  readonly plan: AliasPlan;
  /** How much room the web domain has once it is carried out, a sentence each. */
  readonly room: readonly string[];
  /** The same as commands for the server. */
  readonly commands: PlanCommands;
  readonly views: PlanViews;
  readonly review?: Review | undefined;
}

/** Says that removals are offered, and not checked unless the person does; with what a comparison has beside the plan. */
export interface Review {
  /** What the removals have in common, as a heading. */
  readonly why: string;
  /** What else is to be known, and changes nothing. */
  readonly told: readonly vscode.QuickPickItem[];
  /** What is to be said of a name that is to be added. */
  readonly note: (name: string) => string | undefined;
}

/** The names that the person has agreed to. */
export interface AgreedChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

interface NameItem extends vscode.QuickPickItem {
  readonly action?: keyof AgreedChange;
  readonly name?: string;
}

/** A list with a checkbox for each name. Rejects with CancellationError when it is left, or nothing stays checked. */
export function agreeByChecking(proposed: ProposedPlan): Promise<AgreedChange> {
  const { title, plan, room, commands, review } = proposed;
  const list = vscode.window.createQuickPick<NameItem>();
  list.title = title;
  list.placeholder =
    review === undefined
      ? vscode.l10n.t('Uncheck what should stay as it is, then press Enter')
      : vscode.l10n.t('Check what is to be changed, then press Enter');
  list.canSelectMany = true;
  list.ignoreFocusOut = true;
  list.buttons = [{ iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy as Commands') }];
  list.items = review === undefined ? items(plan, room) : reviewItems(plan, room, review);
  list.selectedItems = list.items.filter(({ action }) => action === 'add' || (action !== undefined && !review));
  return new Promise((resolve, reject) => {
    // What is there for information alone cannot be checked.
    list.onDidChangeSelection((chosen) => {
      if (chosen.some(({ action }) => action === undefined)) {
        list.selectedItems = chosen.filter(({ action }) => action !== undefined);
      }
    });
    list.onDidTriggerButton(() => void copyCommands(commands));
    list.onDidAccept(() => {
      const names = (action: keyof AgreedChange): readonly string[] =>
        list.selectedItems.flatMap((item) => (item.action === action && item.name !== undefined ? [item.name] : []));
      const agreed = { add: names('add'), remove: names('remove') };
      if (agreed.add.length + agreed.remove.length > 0) resolve(agreed);
      list.dispose();
    });
    list.onDidHide(() => {
      reject(new vscode.CancellationError());
      list.dispose();
    });
    list.show();
  });
}

/** The whole plan in an editor, and a choice above it. Rejects with CancellationError on Esc. */
export async function agreeByReading({ title, plan, room, commands, views }: ProposedPlan): Promise<AgreedChange> {
  const run = { label: runLabel(plan), iconPath: new vscode.ThemeIcon('play') };
  const reading = {
    label: vscode.l10n.t('Read the Plan'),
    description: vscode.l10n.t('Close its editor to come back here'),
    iconPath: new vscode.ThemeIcon('book'),
  };
  const copied = { label: vscode.l10n.t('Copy as Commands'), iconPath: new vscode.ThemeIcon('copy') };
  const cancel = { label: vscode.l10n.t('Cancel'), iconPath: new vscode.ThemeIcon('close') };
  const ask: Ask<void> = async (read) => {
    const counts = `${vscode.l10n.t('The plan is in the editor')} (${planCounts(plan)})`;
    const placeHolder = [counts, ...removalTime(plan.remove.length)].join(' · ');
    const chosen = await pick([run, reading, copied, cancel], placeHolder, { title, ignoreFocusOut: true });
    if (chosen === run) return;
    if (chosen === cancel) throw new vscode.CancellationError();
    await (chosen === reading ? read() : copyCommands(commands));
    await ask(read);
  };
  try {
    await views.previews.whileShown('plan.diff', planText(title, plan, room), ask);
  } finally {
    // The editor that is closed gives the keyboard to the next one, or to nothing; plans mostly come from the view.
    if (views.view.visible) await vscode.commands.executeCommand(`${viewId}.focus`);
  }
  return { add: plan.add, remove: plan.remove };
}

/** A plan whose removals are offered, and what is told beside. What goes by mistake is told once it is known what goes. */
function reviewItems(plan: AliasPlan, room: readonly string[], { why, told, note }: Review): readonly NameItem[] {
  const offered = plan.remove.map((name): NameItem => {
    return { label: `$(remove) ${shownName(name)}`, action: 'remove', name };
  });
  const noted = items({ ...plan, remove: [], collateral: [] }, room).map((item): NameItem => {
    const detail = item.action === 'add' && item.name !== undefined ? note(item.name) : undefined;
    return detail === undefined ? item : { ...item, detail };
  });
  return [
    ...noted,
    ...group(why, offered),
    ...group(vscode.l10n.t('Differs too; nothing of this is changed here'), told),
  ];
}

function items(
  { add, remove, collateral, unchanged, leftOut, readAs }: AliasPlan,
  room: readonly string[],
): readonly NameItem[] {
  const givenAs = new Map<string, string>(readAs.map(({ text, name }) => [name, text]));
  const named = (action: keyof AgreedChange, icon: string, names: readonly string[]): readonly NameItem[] =>
    names.map((name) => {
      const given = givenAs.get(name);
      const sent = shownName(name) === name ? [] : [name];
      const read = given === undefined ? [] : [vscode.l10n.t('read from {0}', plainText(given))];
      return { label: `$(${icon}) ${shownName(name)}`, description: [...sent, ...read].join(' · '), action, name };
    });
  return [
    ...group(vscode.l10n.t('Add'), named('add', 'add', add)),
    ...group(vscode.l10n.t('Remove'), named('remove', 'remove', remove)),
    ...group(
      vscode.l10n.t('The panel removes these too, by mistake; they are put back'),
      collateral.map((name) => ({ label: `$(discard) ${shownName(name)}` })),
    ),
    ...group(
      vscode.l10n.t('Left out'),
      leftOut.map((left) => ({ label: `$(circle-slash) ${shownName(left.name)}`, description: leftOutDetail(left) })),
    ),
    ...group(
      vscode.l10n.t('No change needed'),
      unchanged.map((name) => ({ label: `$(pass) ${shownName(name)}` })),
    ),
    ...group(
      vscode.l10n.t('Room after that'),
      room.map((line) => ({ label: `$(info) ${line}` })),
    ),
  ];
}

function group(label: string, all: readonly NameItem[]): readonly NameItem[] {
  return all.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...all];
}

function runLabel({ add, remove }: AliasPlan): string {
  if (remove.length === 0) return vscode.l10n.t('Add {0}', add.length);
  if (add.length === 0) return vscode.l10n.t('Remove {0}', remove.length);
  return vscode.l10n.t('Add {0}, remove {1}', add.length, remove.length);
}

async function copyCommands({ lines, leftOut }: PlanCommands): Promise<void> {
  await vscode.env.clipboard.writeText(lines.map((line) => `${line}\n`).join(''));
  const copied = vscode.l10n.t('Commands copied: {0}', lines.length);
  if (leftOut.length === 0) void vscode.window.setStatusBarMessage(copied, 5_000);
  else {
    const names = shownNames(leftOut);
    const without = vscode.l10n.t('Left out, because they contain invisible characters: {0}.', names);
    void vscode.window.showWarningMessage(`${copied}. ${without}`);
  }
}
