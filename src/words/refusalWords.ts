import * as vscode from 'vscode';
import type { RefusalReason } from '../wpconfig/reading/target.ts';

/** Why a file is left as it is: by the rules of writing, by the file itself, or because VS Code did not take the edit. */
export type Refusal = RefusalReason | 'gone' | 'readOnly' | 'notTaken';

/** Why a file is left as it is, and what to do about it, in one text. `file` is its name. */
export function refusalWords(reason: Refusal, file: string): string {
  return sentences[reason](file);
}

const { t } = vscode.l10n;

const sentences: Readonly<Record<Refusal, (file: string) => string>> = {
  conditional: (file) =>
    t(
      '{0} defines a constant only under a condition. Change it there by hand, where you know which case it is for.',
      file,
    ),
  'in-function': (file) => t('{0} defines a constant inside a function. Change it there by hand.', file),
  'dynamic-name': (file) =>
    t('{0} defines constants whose names PHP computes, and one may be among these. Change them there by hand.', file),
  'dynamic-value': (file) =>
    t('A value in {0} is computed by PHP, so it was left alone. Change it there by hand.', file),
  'included-file': (file) =>
    t('A file that {0} includes defines a constant already, and its value wins. Use that file instead.', file),
  'unknown-include': (file) =>
    t(
      '{0} includes a file that is not known from here. It may define or use these constants before this file does.',
      file,
    ),
  'unknown-code': (file) =>
    t(
      '{0} runs something before WordPress starts that is not understood from here. It may define or use these constants.',
      file,
    ),
  'short-tag': (file) => t('{0} has <? outside of PHP. Some servers run that as PHP, others print it.', file),
  'value-used': (file) => t('{0} uses a constant elsewhere, so that more than its value may change.', file),
  'returned-array': (file) =>
    t('{0} returns an array with these names to the file that includes it. Change the values there.', file),
  'after-settings': (file) =>
    t('{0} defines a constant after wp-settings.php, where the plugin does not see it. Move that line up first.', file),
  'syntax-error': (file) => t('{0} is not valid PHP at the place shown. Correct that first.', file),
  'no-php': (file) => t('{0} has no <?php, so nothing in it is PHP.', file),
  'no-safe-place': (file) =>
    t('In {0} there is no place where these lines are sure to take effect and change nothing else.', file),
  'in-use': (file) => t('{0} uses a constant elsewhere and would fail without it. Change that place first.', file),
  encoding: (file) =>
    t(
      '{0} has characters that are not UTF-8, or its encoding cannot hold these values: saving it would destroy text. Reopen it with its right encoding, or save it as UTF-8 first.',
      file,
    ),
  readOnly: (file) => t('{0} is read-only.', file),
  gone: (file) => t('{0} was deleted, renamed or closed meanwhile. Nothing was changed; start again.', file),
  notTaken: (file) => t('VS Code did not let {0} be changed. It may be read-only.', file),
};
