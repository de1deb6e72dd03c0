import type { Range } from '../../range.ts';

/** Which constants something is about: any, those whose ends are known, or these. */
export type Names =
  | { readonly kind: 'any' }
  | { readonly kind: 'like'; readonly prefix: string; readonly suffix: string }
  | { readonly kind: 'list'; readonly names: ReadonlySet<string> };

export const anyName: Names = { kind: 'any' };

/** Something in a file that may run, and of which it is not understood that it has nothing to do with a constant. */
export interface Doubt {
  readonly reason: 'dynamic-name' | 'in-function' | 'unknown-code' | 'unknown-include' | 'short-tag';
  /** The token of the file itself at which it may run first. */
  readonly at: number;
  /** Where a person finds it in the file itself. */
  readonly range: Range;
  /** `configure`: it defines by Bedrock's Config, which takes the last of several values. */
  readonly does: 'define' | 'configure' | 'read' | 'anything';
  readonly names: Names;
}

/** Whether a doubt is about a constant. */
export function concerns({ names }: Pick<Doubt, 'names'>, name: string): boolean {
  switch (names.kind) {
    case 'any':
      return true;
    case 'like':
      return name.startsWith(names.prefix) && name.endsWith(names.suffix);
    case 'list':
      return names.names.has(name);
  }
}
