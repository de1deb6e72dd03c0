export type AccountNameProblem = 'empty' | 'characters';

/** Checks an account name as the panel does (`is_user_format_valid`): at most 30 letters, digits, `.`, `_`, `-`; case matters. */
export function accountNameProblem(text: string): AccountNameProblem | undefined {
  if (text === '') return 'empty';
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,28}[A-Za-z0-9])?$/.test(text) ? undefined : 'characters';
}
