/**
 * Whether removing `alias` also removes `neighbour`: the panel puts the name unescaped into `sed 's/^NAME$//'`,
 * where `.` matches any character (`v-delete-web-domain-alias`; recorded as "delete-takes-regex-neighbours").
 */
export function takesAlong(alias: string, neighbour: string): boolean {
  if (alias === neighbour) return false;
  const pattern = alias.replace(/[\\^$*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${pattern}$`, 'u').test(neighbour);
}

/**
 * For each of `removed` that takes others of `stored` along, those others. A neighbour is as long and has dots at some
 * of the same places, so only names of fitting shapes are laid side by side: thousands take milliseconds.
 */
export function neighboursOf(
  removed: readonly string[],
  stored: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const byLength = Map.groupBy(shapesOf(stored), ({ length }) => length);
  for (const pattern of shapesOf(removed)) {
    const masked = new Map<string, string[]>();
    for (const shape of byLength.get(pattern.length) ?? []) {
      if (!fits(shape, pattern)) continue;
      for (const name of shape.names) append(masked, mask(name, pattern), name);
    }
    if (masked.size === 0) continue;
    for (const name of pattern.names) {
      const neighbours = masked.get(mask(name, pattern))?.filter((other) => takesAlong(name, other));
      if (neighbours !== undefined && neighbours.length > 0) found.set(name, neighbours);
    }
  }
  return found;
}

/** Names with the same number of characters and their dots at the same places. */
interface Shape {
  readonly length: number;
  readonly dots: readonly number[];
  readonly names: string[];
}

function shapesOf(names: readonly string[]): readonly Shape[] {
  const shapes = new Map<string, Shape>();
  for (const name of names) {
    const text = oneUnitEach(name);
    let key = String.fromCharCode(text.length);
    for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1)) key += String.fromCharCode(at);
    const shape = shapes.get(key);
    if (shape === undefined) {
      const [length = 0, ...dots] = Array.from(key, (each) => each.charCodeAt(0));
      shapes.set(key, { length, dots, names: [name] });
    } else shape.names.push(name);
  }
  return [...shapes.values()];
}

/** Whether a name of this shape can match the pattern and is another than it: it has fewer dots, each at one of the pattern's. */
function fits({ dots }: Shape, pattern: Shape): boolean {
  return dots.length < pattern.dots.length && dots.every((at) => pattern.dots.includes(at));
}

/** What is left of a name between the pattern's dots. */
function mask(name: string, { dots }: Shape): string {
  const text = oneUnitEach(name);
  let rest = '';
  let from = 0;
  for (const at of dots) {
    rest += `${text.slice(from, at)}.`;
    from = at + 1;
  }
  return rest + text.slice(from);
}

/** A dot matches a whole character, so those of two UTF-16 units count as one; `takesAlong` has the last word on them. */
function oneUnitEach(name: string): string {
  return /[\ud800-\udfff]/.test(name) ? name.replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd') : name;
}

function append(map: Map<string, string[]>, key: string, name: string): void {
  const names = map.get(key);
  if (names === undefined) map.set(key, [name]);
  else names.push(name);
}
