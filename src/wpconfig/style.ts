import type { Place } from './place.ts';
import type { Scan } from './scan.ts';

/** How this file writes a definition, and a block of them. */
export interface Style {
  readonly statement: (name: string, expression: string) => string;
  readonly block: (lines: readonly string[], place: Place) => string;
  readonly env: (name: string) => string;
}

/** Reads the file's own style; the WordPress coding standard where the file says nothing. */
export function readStyle(found: Scan): Style {
  const { source, tokens } = found.code;
  const config = found.definitions.find((definition) => definition.via === 'config');
  const applied =
    found.settings === undefined
      ? -1
      : tokens.findIndex(
          (token, at) =>
            at >= (found.settings?.from ?? 0) &&
            at < (found.settings?.to ?? 0) &&
            /(?:^|\\)config$/i.test(token.text) &&
            tokens[at + 1]?.text === '::',
        );
  const owner = tokens[config?.from ?? applied]?.text;
  const shadowed = /use\s+function\b[^;]*\bdefine\b/i.test(source);
  const callee = owner === undefined ? (shadowed ? '\\define' : 'define') : `${owner}::define`;
  const calls = found.definitions.filter((definition) => definition.via !== 'const');
  const spaced = calls.filter(({ nameRange }) =>
    /\s/.test(source[(tokens[nameRange.from]?.start ?? 1) - 1] ?? ''),
  ).length;
  const gap = spaced * 2 > calls.length || (calls.length === 0 && owner === undefined) ? ' ' : '';
  const eol = dominantEol(source);
  const lookup = /use\s+function\s+\\?Env\\env\s*;/i.test(source) ? 'env' : 'getenv';

  return {
    statement: (name, expression) => `${callee}(${gap}'${name}', ${expression}${gap});`,
    env: (name) => `${lookup}(${gap}'${name}'${gap})`,
    block: (lines, { offset, kind }) => {
      const line = source.slice(0, offset).replace(/^[^]*[\r\n]/, '');
      const alone = line.trim() === '';
      const indent = alone ? line : '';
      const text = (alone ? '' : eol) + lines.join(eol + indent);
      if (kind === 'before') return `${text}${eol}${source.startsWith('/*', offset) ? eol : ''}${indent}`;
      return offset < source.length || /[\r\n]$/.test(source) ? text + eol : text;
    },
  };
}

function dominantEol(source: string): string {
  const count = new Map<string, number>();
  for (const [eol] of source.matchAll(/\r\n|\r|\n/g)) count.set(eol, (count.get(eol) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n';
}
