/**
 * Replaces every secret in a text. The one place that does. A secret is found as it is and, character by character,
 * percent-encoded, HTML-escaped or JSON-escaped, also more than once; in base64 at any place of a longer text; and with
 * line ends in between.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const readings = readingsOf(text);
  const spans = [...new Set(secrets)].flatMap((secret) =>
    readings.flatMap(({ strip, text: read, places }) =>
      needlesOf(strip(secret)).flatMap((needle) =>
        find(read, needle).map(({ start, end }) => ({ start: places(start), end: places(end - 1) + 1 })),
      ),
    ),
  );
  let clean = '';
  let from = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start >= from) clean += `${text.slice(from, start)}[redacted]`;
    from = Math.max(from, end);
  }
  return clean + text.slice(from);
}

/** A way to read a text: `places` gives for an offset in what is read the one in the text. */
interface Reading {
  readonly text: string;
  readonly strip: (text: string) => string;
  readonly places: (offset: number) => number;
}

/** What to look for: each character by the forms in which it may stand. */
interface Needle {
  readonly characters: readonly (readonly RegExp[])[];
  /** In base64 the characters at both ends hold bits of the secret as well as of what stands beside it. */
  readonly isBase64: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may stand between two characters: line ends, also escaped, with and without what indents the next line. */
const lineEnd =
  '(?:[\\r\\n\\u0085\\u2028\\u2029]|\\\\{1,4}[rn]|%(?:25)*0[AaDd]|&(?:amp;)*#(?:0*1[03]|[xX]0*[AaDd]);|<br ?/?>)';
const gaps = ['', '+', '+[ \\t]*'].map((more) => new RegExp(lineEnd + more, 'y'));

const bareLineEnds = [/(?:[\r\n]|%0[AaDd])+/g, /(?:[\r\n]|%0[AaDd])+[ \t]*/g];

/** The text itself and, where it has line ends, without them: they may also divide an escape. */
function readingsOf(text: string): readonly Reading[] {
  const whole: Reading = { text, strip: (secret) => secret, places: (offset) => offset };
  return [whole, ...bareLineEnds.filter((ends) => text.search(ends) !== -1).map((ends) => without(text, ends))];
}

function without(text: string, pattern: RegExp): Reading {
  const places: number[] = [];
  let from = 0;
  const keep = (end: number): void => {
    for (; from < end; from += 1) places.push(from);
  };
  for (const { index, 0: removed } of text.matchAll(pattern)) {
    keep(index);
    from += removed.length;
  }
  keep(text.length);
  const strip = (each: string): string => each.replace(pattern, '');
  return { text: strip(text), strip, places: (offset) => places[offset] ?? text.length };
}

function needlesOf(secret: string): readonly Needle[] {
  const plain = { characters: charactersOf(secret), isBase64: false };
  return secret === ''
    ? []
    : [plain, ...base64Parts(secret).map((part) => ({ characters: charactersOf(part), isBase64: true }))];
}

/** The part of the base64 form that the secret alone decides, for each number of bytes before it. Under four characters are found anywhere. */
function base64Parts(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const parts = [0, 1, 2].flatMap((before) =>
    (['base64', 'base64url'] as const).map((encoding) =>
      Buffer.concat([Buffer.alloc(before), bytes])
        .toString(encoding)
        .slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)),
    ),
  );
  return [...new Set(parts)].filter((part) => part.length >= 4);
}

function find(text: string, { characters, isBase64 }: Needle): readonly Span[] {
  const starts = new RegExp(`(?=${(characters[0] ?? []).map(({ source }) => source).join('|')})`, 'g');
  const spans: Span[] = [];
  let free = 0;
  for (const { index } of text.matchAll(starts)) {
    const end = index < free ? undefined : endOf(text, index, characters);
    if (end === undefined) continue;
    spans.push(isBase64 ? withNeighbours(text, index, end) : { start: index, end });
    free = end;
  }
  return spans;
}

/** Follows all ways to read the text at once, as a secret may itself look like an escape. */
function endOf(text: string, start: number, characters: Needle['characters']): number | undefined {
  let places = new Set([start]);
  for (const [at, forms] of characters.entries()) {
    const from = at === 0 ? places : new Set([...places, ...ends(text, places, gaps)]);
    places = ends(text, from, forms);
    if (places.size === 0) return undefined;
  }
  return Math.max(...places);
}

function ends(text: string, places: ReadonlySet<number>, forms: readonly RegExp[]): Set<number> {
  const found = new Set<number>();
  for (const place of places) {
    for (const form of forms) {
      form.lastIndex = place;
      if (form.test(text)) found.add(form.lastIndex);
    }
  }
  return found;
}

function withNeighbours(text: string, start: number, end: number): Span {
  const isOne = (at: number): boolean => /[\w+/-]/.test(text[at] ?? '');
  return { start: isOne(start - 1) ? start - 1 : start, end: isOne(end) ? end + 1 : end };
}

function charactersOf(text: string): Needle['characters'] {
  return Array.from(text, (character) => {
    const forms = known.get(character) ?? formsOf(character).map((source) => new RegExp(source, 'y'));
    known.set(character, forms);
    return forms;
  });
}

const known = new Map<string, readonly RegExp[]>();

function formsOf(character: string): readonly string[] {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const literal = units.map((unit) => `\\u${hex(unit, 4)}`).join('');
  const code = character.codePointAt(0) ?? 0;
  const isAlphanumeric = /[0-9A-Za-z]/.test(character);
  const coded = [
    Array.from(Buffer.from(character), (byte) => `%(?:25){0,4}${anyCase(hex(byte, 2))}`).join(''),
    `&(?:amp;){0,4}(?:#0*${code}|#[xX]0*${anyCase(hex(code, 1))});`,
    units.map((unit) => `(?:\\\\{1,4}|%)u${anyCase(hex(unit, 4))}`).join(''),
  ];
  if (isAlphanumeric) return [literal, ...coded];
  const named = ['', 'amp;', 'amp;amp;'].map((before) => `&${before}[A-Za-z]\\w*;`);
  return [
    ...[literal, ...coded, ...named].map((form) => `\\\\{0,8}${form}`),
    ...(character === ' ' ? ['\\+'] : []),
    ...(/[ \t]/.test(character) ? ['[ \\t]+'] : []),
    ...(character === '\\' ? ['\\\\', '\\\\{2}', '\\\\{4}'] : []),
    ...(/[\b\f\t\r\n]/.test(character) ? ['\\\\{1,4}[bftrn]'] : []),
  ];
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

function anyCase(digits: string): string {
  return digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
