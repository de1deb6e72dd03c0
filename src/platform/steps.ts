import * as vscode from 'vscode';

/** Where a step stands in a multi-step input. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  /** Whether the title counts the steps: not where some are passed over. */
  readonly isCounted: boolean;
}

/** Thrown by a prompt when the person chose Back. */
class Back extends Error {}

/** Resolves to undefined to go on, or with the index of the step to go to. */
export type Step = (place: StepPlace) => Promise<{ readonly goTo: number } | undefined>;

/**
 * Runs steps in order, with Back between them; a step may send the person to an earlier one. Esc at any of them
 * rejects with a CancellationError, so that nothing is left behind.
 */
export async function runSteps(title: string, steps: readonly Step[], isCounted = steps.length > 1): Promise<void> {
  for (let index = 0; index < steps.length;) {
    const step = steps[index];
    if (step === undefined) return;
    try {
      const outcome = await step({ title, step: index + 1, totalSteps: steps.length, isCounted });
      index = outcome === undefined ? index + 1 : outcome.goTo;
    } catch (error) {
      if (!(error instanceof Back)) throw error;
      index = Math.max(0, index - 1);
    }
  }
}

/** A question that is answered by a text. */
export interface TextPrompt {
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string | undefined;
  readonly password?: boolean;
  /** A button beside Back, with what it does while the prompt stays open. */
  readonly button?: vscode.QuickInputButton & { readonly press: () => void };
  /** The reason why a text is refused, words of advice on one that is taken, or undefined. */
  readonly validate: (text: string) => string | vscode.InputBoxValidationMessage | undefined;
}

/** Asks for a text. Rejects with Back or a CancellationError. */
export function askText(place: StepPlace, options: TextPrompt): Promise<string> {
  const input = vscode.window.createInputBox();
  Object.assign(input, {
    ...headOf(place),
    prompt: options.prompt,
    value: options.value ?? '',
    placeholder: options.placeholder,
  });
  input.password = options.password ?? false;
  const check = (): boolean => {
    const message = options.validate(input.value);
    input.validationMessage = message;
    return (
      message === undefined ||
      (typeof message === 'object' && message.severity === vscode.InputBoxValidationSeverity.Info)
    );
  };
  if (input.value !== '') check();
  input.onDidChangeValue(check);
  const { button } = options;
  input.buttons = button === undefined ? [] : [button];
  input.onDidTriggerButton((pressed) => {
    if (pressed === button) button.press();
  });
  return ask(input, place, (accept) => {
    input.onDidAccept(() => {
      if (check()) accept(input.value);
    });
  });
}

/** One of the answers to a question, with what it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks for one of some choices; `active` is the one that Enter takes. */
export function askChoice<T>(
  place: StepPlace,
  placeholder: string,
  choices: readonly Choice<T>[],
  active?: (value: T) => boolean,
): Promise<T> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, { ...headOf(place), placeholder, ignoreFocusOut: true });
  pick.items = choices;
  pick.matchOnDescription = true;
  const first = choices.find(({ value }) => active?.(value));
  if (first !== undefined) pick.activeItems = [first];
  return ask(pick, place, (accept) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (chosen !== undefined) accept(chosen.value);
    });
  });
}

type Prompt = Pick<
  vscode.InputBox,
  'ignoreFocusOut' | 'buttons' | 'onDidTriggerButton' | 'onDidHide' | 'show' | 'dispose'
>;

function headOf({ title, step, totalSteps, isCounted }: StepPlace): Partial<StepPlace> {
  return isCounted ? { title, step, totalSteps } : { title };
}

function ask<T>(input: Prompt, { step }: StepPlace, onAccept: (accept: (value: T) => void) => void): Promise<T> {
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back, ...input.buttons];
  return new Promise<T>((resolve, reject) => {
    input.onDidTriggerButton((pressed) => {
      if (pressed !== vscode.QuickInputButtons.Back) return;
      reject(new Back());
      input.dispose();
    });
    input.onDidHide(() => {
      reject(new vscode.CancellationError());
      input.dispose();
    });
    onAccept((value) => {
      resolve(value);
      input.dispose();
    });
    input.show();
  });
}
