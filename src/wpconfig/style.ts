import type { Place } from './place.ts';
import type { Definition, Scan } from './scan.ts';

/** How this file writes a definition, and a block of them. */
export interface Style {
  readonly statement: (name: string, expression: string) => string;
  readonly block: (lines: readonly string[], place: Place) => string;
  readonly env: (name: string) => string;
}

/** Reads the file's own style; the WordPress coding standard where the file says nothing. */
export function readStyle(found: Scan): Style {
  const { source } = found.code;
  const config = configName(found);
  const calls = found.definitions.filter(({ via }) => via !== 'const');
  const isSpaced = isMost(calls, (call) => /\s/.test(source[nameStart(found, call) - 1] ?? ''), config === undefined);
  const gap = isSpaced ? ' ' : '';
  const callee = config === undefined ? plainDefine(found) : `${config}::define`;
  const lookup = (config === undefined ? undefined : envName(found)) ?? 'getenv';
  return {
    statement: (name, expression) => `${callee}(${gap}'${name}', ${expression}${gap});`,
    env: (name) => `${lookup}(${gap}'${name}'${gap})`,
    block: (lines, place) => writeBlock(source, lines, place),
  };
}

function isMost(calls: readonly Definition[], holds: (definition: Definition) => boolean, otherwise: boolean): boolean {
  return calls.length === 0 ? otherwise : calls.filter(holds).length * 2 > calls.length;
}

function nameStart({ code }: Scan, { nameRange }: Definition): number {
  return code.tokens[nameRange.from]?.start ?? 0;
}

/** The name of Bedrock's Config where the file defines constants by it, or applies it. */
function configName({ code, callees, definitions, settings }: Scan): string | undefined {
  const config = definitions.find(({ via }) => via === 'config');
  if (config !== undefined) return code.tokens[config.from]?.text;
  const words = code.tokens.slice(settings?.from ?? 0, settings?.to ?? 0);
  return words.find(({ text }, at) => words[at + 1]?.text === '::' && callees.config.has(text.toLowerCase()))?.text;
}

function plainDefine({ callees }: Scan): string {
  return callees.define.has('define') ? 'define' : '\\define';
}

/** The function `env` by the name that the file imports or calls it by. */
function envName({ code: { tokens }, callees }: Scan): string | undefined {
  const isCalled = tokens.some(({ text }, at) => text === 'env' && tokens[at + 1]?.text === '(');
  return callees.env ?? (isCalled ? 'env' : undefined);
}

/** The lines at the place, with the file's line ends and the indentation there. */
function writeBlock(source: string, lines: readonly string[], { offset, kind }: Place): string {
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
