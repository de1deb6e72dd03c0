import { displayName } from './domainName.ts';

/** What stands under names, by these names as a person reads them. */
export function inOrder<Under>(named: ReadonlyMap<string, Under>): readonly (readonly [string, Under])[] {
  return byName([...named], ([name]) => name);
}

/** Things in the order of their names as a person reads them. */
export function byName<Named>(things: readonly Named[], nameOf: (thing: Named) => string): readonly Named[] {
  const keyed = things.map((thing) => ({ thing, key: natural(displayName(nameOf(thing))) }));
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ thing }) => thing);
}

/** Numbers in their order, by how many digits they have: a2 before a10. A loop, since a list of 10,000 waits for it. */
function natural(key: string): string {
  let made = '';
  let taken = 0;
  for (let at = 0; at < key.length; at++) {
    let end = at;
    while (isDigit(key.charCodeAt(end))) end++;
    if (end === at) continue;
    made += key.slice(taken, at) + (widths[end - at] ?? String(end - at));
    taken = at;
    at = end;
  }
  return made + key.slice(taken);
}

const widths = Array.from({ length: 64 }, (_, digits) => String(digits).padStart(2, '0'));

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
