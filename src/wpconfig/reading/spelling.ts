import { hestiaConstants, type HestiaConstant } from '../../domain/hestiaConstants.ts';

/** The constant that a name of none was meant for; undefined when that is not plain. */
export function meantConstant(name: string): HestiaConstant | undefined {
  if (!/^.?U_|HES/i.test(name)) return undefined;
  const upper = name.toUpperCase();
  const word = short(upper);
  const called = hestiaConstants.find((known) => known.endsWith(otherWords.get(word) ?? '\0'));
  if (called !== undefined) return called;
  const near = hestiaConstants
    .map((known) => ({ known, far: Math.min(distance(upper, known), distance(word, short(known))) }))
    .filter(({ known, far }) => far <= (/_.{1,4}$/.test(known) ? 1 : 2))
    .sort((a, b) => a.far - b.far);
  return near[0]?.far === near[1]?.far ? undefined : near[0]?.known;
}

/** Without the words that are easily left out or put in: URL, USER, HASH, PASSWORD, ACCOUNT, DOMAIN, RESTART remain. */
function short(name: string): string {
  return name.replace(/(?<=_)(?:API|WEB)_/, '').replace(/^WU_HESTIA_/, '');
}

/** So many edits may be between two names that are still alike. */
const farthest = 3;

const otherWords = new Map([
  ['KEY', '_HASH'],
  ['TOKEN', '_HASH'],
  ['PASS', '_PASSWORD'],
  ['USERNAME', '_USER'],
]);

/** Edits from one to the other: a letter more, less or another, or two swapped. Infinity where they are more than three. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > farthest) return Infinity;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return from === '' || to === '' ? from.length + to.length : difference(from, to);
}

function difference(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? i) + 1 : Infinity;
      const change = (last[j - 1] ?? i) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, swap, (last[j] ?? i) + 1, (row[j - 1] ?? i) + 1));
    }
    if (Math.min(...row) > farthest) return Infinity;
    before = last;
    last = row;
  }
  return last[b.length] ?? Infinity;
}
