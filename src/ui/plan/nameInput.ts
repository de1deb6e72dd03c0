import * as vscode from 'vscode';
import { readNameList } from '../../domain/nameList.ts';

export interface NamePrompt {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** Why a text is refused, words of advice on one that is taken, or undefined. */
  readonly validate: (text: string) => string | vscode.InputBoxValidationMessage | undefined;
}

/**
 * Asks for one name or several. A box of one line loses the ends of pasted lines, so that two names would become one that
 * looks right: their names come from the clipboard then, those of CSV and JSON too. Rejects with CancellationError on Esc.
 */
export function askForNames({ validate, ...prompt }: NamePrompt): Promise<string> {
  const input = Object.assign(vscode.window.createInputBox(), prompt, { ignoreFocusOut: true });
  const check = (): void => {
    input.validationMessage = validate(input.value);
  };
  let before = '';
  let mended = Promise.resolve();
  input.onDidChangeValue((value) => {
    const isTyped = value.length <= before.length + 1 && value.startsWith(before.slice(0, -1));
    before = value;
    check();
    if (!isTyped) mended = mend(value);
  });
  async function mend(value: string): Promise<void> {
    const whole = withPastedLines(value, await vscode.env.clipboard.readText());
    if (input.value === value && whole !== value) input.value = before = whole;
    check();
  }
  return new Promise((resolve, reject) => {
    input.onDidAccept(async () => {
      await mended;
      if (typeof validate(input.value) === 'string') check();
      else {
        resolve(input.value);
        input.dispose();
      }
    });
    input.onDidHide(() => {
      reject(new vscode.CancellationError());
      input.dispose();
    });
    input.show();
  });
}

/** The text with the names of `pasted` between commas where its lines have run together. */
function withPastedLines(text: string, pasted: string): string {
  const joined = pasted.replace(/[\r\n]+/g, '');
  if (joined === pasted || joined === '') return text;
  return text.replace(joined, () => readNameList(pasted).join(', '));
}
