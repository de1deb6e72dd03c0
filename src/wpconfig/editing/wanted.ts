import { quotePhp } from '../php/phpString.ts';
import { tokenize, textAt } from '../php/tokenizer.ts';
import type { ConstantValue } from '../reading/constants.ts';
import type { Style } from './style.ts';

/** What a constant is to have: a string, or that it is on. */
export type WantedValue = string | true;

/** A constant with the value that it is to have, or with what the environment has under its name. */
export interface Wanted {
  readonly name: string;
  readonly value: WantedValue;
  /** The lookup as the file writes it; undefined where the value itself is wanted. */
  readonly lookup: string | undefined;
}

/** The expression of a wanted value. */
export function expressionOf({ value, lookup }: Wanted, quote: "'" | '"'): string {
  return lookup ?? (value === true ? 'true' : quotePhp(value, quote));
}

/** The statement that defines a new constant, as the file writes them. */
export function statementOf(wanted: Wanted, style: Style): string {
  return style.statement(wanted.name, expressionOf(wanted, "'"));
}

/** Whether a constant has what is wanted of it. */
export function isWanted(read: ConstantValue | undefined, { value, lookup }: Wanted): boolean {
  if (read?.kind === 'literal') {
    if (lookup !== undefined) return false;
    return value === true
      ? read.type === 'boolean' && read.text === '1'
      : read.type === 'string' && read.text === value;
  }
  return lookup !== undefined && read !== undefined && tokensOf(read.source) === tokensOf(lookup);
}

/** An expression without the white space and comments between its tokens. */
function tokensOf(expression: string): string {
  const tokens = tokenize(`<?php ${expression}`);
  return Array.from({ length: tokens.count }, (_, at) => textAt(tokens, at)).join('\n');
}
