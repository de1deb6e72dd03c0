import type { KnownFile } from './knownFile.ts';

/** Libraries that read the environment for a wp-config.php, and PHP's classes that call nothing back: none defines a constant of others. */
const trusted = [
  /^(?:dotenv|env|platformsh\\configreader|symfony\\component\\dotenv)\\/,
  /^(?:stdclass|date(?:time|timezone|timeimmutable|interval)|self|static|parent)$/,
  /^(?:(?:error|runtime|logic|domain|invalidargument|unexpectedvalue|outofbounds|outofrange|json)?exception)$/,
  /^(?:(?:type|value|arithmetic|divisionbyzero|argumentcount)?error|throwable)$/,
];

/** Whether a class is known to have nothing to do with constants; its name as the file calls it, in lower case. */
export function isTrustedClass({ imports, classes }: KnownFile, name: string): boolean {
  const full = imports.get(`class ${name}`)?.name ?? name.replace(/^\\/, '');
  return !classes.has(name) && trusted.some((pattern) => pattern.test(full));
}
