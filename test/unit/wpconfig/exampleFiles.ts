import type { FindingCode } from '../../../src/wpconfig/findings/findings.ts';
import type { CheckContext } from '../../../src/wpconfig/reading/configFile.ts';

/** A right value of each constant, as PHP expressions by its name without `WU_HESTIA_`. */
export const right = {
  API_URL: "'https://panel.acme.test:8083/api/'",
  API_USER: "'admin'",
  API_HASH: "'abcdefghij0123456789:abcdefghij0123456789abcdefghij0123456789'",
  ACCOUNT: "'acme'",
  WEB_DOMAIN: "'network.acme.test'",
  RESTART: "'yes'",
};
type Name = keyof typeof right | 'API_PASSWORD';
type Expressions = Partial<Record<Name, string | undefined>>;

export const settings = "require_once ABSPATH . 'wp-settings.php';\n";

/** Definitions of them all, some with other expressions; undefined leaves the constant out. */
export function lines(changes: Expressions = {}): string {
  return Object.entries<string | undefined>({ ...right, ...changes })
    .filter(([, expression]) => expression !== undefined)
    .map(([name, expression]) => `define( 'WU_HESTIA_${name}', ${expression ?? ''} );\n`)
    .join('');
}

/** A file of these lines, which ends as one does. */
export function file(body: string): string {
  return `<?php\n${body}${settings}`;
}

export function values(changes: Expressions): string {
  return file(lines(changes));
}

export function without(name: Name): string {
  return lines({ [name]: undefined });
}

/** The same finding at each of the expressions. */
export function each(name: Name, expressions: readonly string[]): [string, string][] {
  return expressions.map((expression) => [values({ [name]: expression }), expression]);
}

/** Files without any finding. */
export function none(name: Name, expressions: readonly string[]): string[] {
  return expressions.map((expression) => values({ [name]: expression }));
}

export interface Examples {
  /** Files with this finding, the text at which it is, and the other finding that comes with it, should there be one. */
  readonly found: readonly (readonly [source: string, text: string, also?: FindingCode])[];
  /** Files that come near, with no finding at all. */
  readonly silent: readonly string[];
  /** What is known around them. */
  readonly context?: CheckContext;
}

export const rightFile = file(lines());
