/** What stands around a statement. */
export type Scope =
  /** A branch that runs under a condition: `guard` is the constant whose `defined()` decides it, false for another one. */
  | { readonly kind: 'branch'; readonly guard: string | false; readonly owner: Branching }
  | { readonly kind: 'loop'; readonly from: number; readonly to: number }
  /** A block whose exceptions are caught; `from` is its first token. */
  | { readonly kind: 'try'; readonly from: number }
  | { readonly kind: 'block' };

/** The tokens of an `if` with all its branches, or of a `catch`. */
export interface Branching {
  readonly from: number;
  to: number;
  branches: number;
}

/** A statement that holds no other one, or the head of one that does; `from` and `to` (exclusive) are token indexes. */
export interface Statement {
  readonly kind: 'code' | 'const' | 'declaration' | 'return' | 'halt' | 'setup';
  readonly from: number;
  readonly to: number;
  readonly scopes: readonly Scope[];
  /** The outermost statement around it. */
  readonly top: Top;
  readonly namespace: string;
}

/** A statement of the file itself or of a `namespace { }` block. */
export interface Top {
  readonly from: number;
  to: number;
}
