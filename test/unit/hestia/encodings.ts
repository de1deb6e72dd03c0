/** A text as some program may repeat it. */
export type Encode = (text: string) => string;

const each =
  (encode: (character: string) => string): Encode =>
  (text) =>
    Array.from(text, encode).join('');
const bytes = (text: string): readonly string[] =>
  Array.from(Buffer.from(text), (byte) => byte.toString(16).padStart(2, '0'));
const units = (text: string): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
  é: 'eacute',
};
const named = each((character) => (entities[character] === undefined ? character : `&${entities[character]};`));
const json: Encode = (text) => JSON.stringify(text).slice(1, -1);
const percent: Encode = (text) => encodeURIComponent(text.toWellFormed());
const base64 =
  (before: number, after: number, encoding: 'base64' | 'base64url'): Encode =>
  (text) =>
    Buffer.from(`${'>?'.slice(0, before)}${text}${'?>'.slice(0, after)}`).toString(encoding);
const wrapped =
  (width: number, end: string): Encode =>
  (text) =>
    Array.from(text)
      .flatMap((character, at) => (at > 0 && at % width === 0 ? [end, character] : [character]))
      .join('');

/** Everything in which a secret may come back, also one in another. */
export const encodings: Readonly<Record<string, Encode>> = {
  plain: (text) => text,
  percent,
  'percent in lower case': (text) => percent(text).replace(/%../g, (byte) => byte.toLowerCase()),
  'percent, every byte': (text) =>
    bytes(text)
      .map((byte) => `%${byte}`)
      .join(''),
  'percent twice': (text) => percent(percent(text)),
  form: (text) => new URLSearchParams({ s: text }).toString().slice(2),
  html: named,
  'html by numbers': each((character) => `&#${character.codePointAt(0)};`),
  'html by hexadecimal numbers': each((character) => `&#x0${character.codePointAt(0)?.toString(16).toUpperCase()};`),
  'html twice': (text) => named(named(text)),
  json,
  'json of PHP': (text) =>
    json(text)
      .replace(/\//g, '\\/')
      .replace(/[^\0-~]/g, (unit) => `\\u${units(unit).join('')}`),
  'json, every character': (text) =>
    units(text)
      .map((unit) => `\\u${unit.toUpperCase()}`)
      .join(''),
  'json twice': (text) => json(json(text)),
  'html of json': (text) => named(json(text)),
  'json of percent': (text) => json(percent(text)),
  ...Object.fromEntries(
    (['base64', 'base64url'] as const).flatMap((encoding) =>
      [0, 1, 2].flatMap((before) =>
        [0, 1, 2].map((after) => [`${encoding} after ${before}, before ${after}`, base64(before, after, encoding)]),
      ),
    ),
  ),
  'percent of base64': (text) => percent(base64(1, 1, 'base64')(text)),
  'json of base64 in lines': (text) => json(wrapped(76, '\r\n')(base64(2, 0, 'base64')(text))),
  'base64 in lines': (text) => wrapped(64, '\n')(base64(0, 1, 'base64')(text)),
  'in lines': wrapped(7, '\n'),
  'in lines of DOS, indented': wrapped(5, '\r\n  '),
  'in lines, as json': (text) => json(wrapped(9, '\n')(text)),
  'percent in lines': (text) => wrapped(10, '\n')(percent(text)),
};
