import type { CommandFailure } from './panelFailure.ts';

/**
 * What the panel says of the one name that it refuses a list for. `taken`: it is a web domain or an alias somewhere on the
 * panel; `dnsDomain`, `mailDomain`: it is one of another account; `otherAccount`: `owned`, the name that it is below, is
 * another account's, and no name below that is taken; `format`: it is no name to the panel.
 */
export type NameComplaint =
  | {
      readonly kind: 'taken' | 'dnsDomain' | 'mailDomain' | 'format';
      readonly name: string;
      readonly owned?: undefined;
    }
  | { readonly kind: 'otherAccount'; readonly name: string; readonly owned: string };

/** Undefined where the text names none. Source: `is_domain_new`, `is_base_domain_owner`, `is_format_valid` of the panel. */
export function nameComplaint({ message }: Pick<CommandFailure, 'message'>): NameComplaint | undefined {
  const exists = /^(Web|DNS|Mail) (?:domain|alias) (\S+) exists$/.exec(message);
  if (exists?.[2] !== undefined) return { kind: existing[exists[1] ?? ''] ?? 'taken', name: exists[2] };
  const foreign = /^Unable to add (\S+)\. (\S+) belongs to a different user$/.exec(message);
  if (foreign?.[1] !== undefined && foreign[2] !== undefined) {
    return { kind: 'otherAccount', name: foreign[1], owned: foreign[2] };
  }
  const malformed = /^invalid alias format :: (\S+)$/.exec(message)?.[1];
  return malformed === undefined ? undefined : { kind: 'format', name: malformed };
}

const existing: Readonly<Record<string, 'taken' | 'dnsDomain' | 'mailDomain'>> = {
  Web: 'taken',
  DNS: 'dnsDomain',
  Mail: 'mailDomain',
};
