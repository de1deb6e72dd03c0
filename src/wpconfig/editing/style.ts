import { rangeOf, word } from '../php/code.ts';
import { textAt } from '../php/tokenizer.ts';
import type { Scan } from '../reading/scan.ts';
import type { InsertionPoint } from './insertionPoint.ts';

/** How this file writes a definition, and a block of them. */
export interface Style {
  readonly statement: (name: string, expression: string) => string;
  readonly block: (lines: readonly string[], place: InsertionPoint) => string;
  readonly env: (name: string) => string;
  /** Whether it defines by Bedrock's Config. */
  readonly isConfig: boolean;
}

/** Reads the file's own style; the WordPress coding standard where the file says nothing. */
export function readStyle(found: Scan): Style {
  const { code, callees, definitions } = found;
  const config = configName(found);
  const calls = definitions.filter(({ via }) => via !== 'const');
  const spaced = calls.filter(({ nameRange: { from } }) => /\s/.test(code.source[rangeOf(code, from).start - 1] ?? ''));
  const isSpaced = calls.length === 0 ? config === undefined : spaced.length * 2 > calls.length;
  const gap = isSpaced ? ' ' : '';
  const define = callees.define.has('define') ? 'define' : '\\define';
  const callee = config === undefined ? define : `${config}::define`;
  const lookup = (config === undefined ? undefined : envName(found)) ?? 'getenv';
  return {
    statement: (name, expression) => `${callee}(${gap}'${name}', ${expression}${gap});`,
    env: (name) => `${lookup}(${gap}'${name}'${gap})`,
    isConfig: config !== undefined,
    block: (lines, place) => writeBlock(code.source, lines, place),
  };
}

/** The name of Bedrock's Config where the file defines constants by it, or applies it. */
function configName({ code, callees, definitions, settings }: Scan): string | undefined {
  const config = definitions.find(({ via }) => via === 'config');
  if (config !== undefined) return textAt(code, config.from);
  for (let at = settings?.from ?? 0; at < (settings?.to ?? 0); at++) {
    if (word(code, at + 1) === '::' && callees.config.has(word(code, at))) return textAt(code, at);
  }
  return undefined;
}

/** The function `env` by the name that the file imports or calls it by. */
function envName({ code, callees }: Scan): string | undefined {
  return (
    callees.env ??
    (code.words.some((_, at) => word(code, at) === 'env' && word(code, at + 1) === '(') ? 'env' : undefined)
  );
}

/** The lines at the place, with the file's line ends and the indentation there. */
function writeBlock(source: string, lines: readonly string[], { offset, kind }: InsertionPoint): string {
  const eol = dominantEol(source);
  const line = source.slice(0, offset).replace(/^[^]*[\r\n]/, '');
  const isAlone = line.trim() === '';
  const indent = isAlone ? line : '';
  const text = (isAlone ? '' : eol) + lines.join(eol + indent);
  if (kind === 'before') return `${text}${eol}${source.startsWith('/*', offset) ? eol : ''}${indent}`;
  return offset < source.length || /[\r\n]$/.test(source) ? text + eol : text;
}

function dominantEol(source: string): string {
  const count = new Map<string, number>();
  for (const [eol] of source.matchAll(/\r\n|\r|\n/g)) count.set(eol, (count.get(eol) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n';
}
