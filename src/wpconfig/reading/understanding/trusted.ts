import type { KnownFile } from './knownFile.ts';

/** Libraries that read the environment for a wp-config.php, and PHP's classes that hold values: none of them defines a constant of others. */
const trusted = [
  /^(?:dotenv|env|platformsh\\configreader|symfony\\component\\dotenv)\\/,
  /^(?:stdclass|date(?:time|timezone|timeimmutable|interval)|arrayobject|arrayiterator|splobjectstorage|pdo|mysqli)$/,
  /^(?:(?:\w+)?exception|(?:type|value|arithmetic|argumentcount)?error|throwable|self|static|parent)$/,
];

/** Whether a class is known to have nothing to do with constants; its name as the file calls it, in lower case. */
export function isTrustedClass({ imports, classes }: KnownFile, name: string): boolean {
  const full = imports.get(`class ${name}`)?.name ?? name.replace(/^\\/, '');
  return !classes.has(name) && trusted.some((pattern) => pattern.test(full));
}
