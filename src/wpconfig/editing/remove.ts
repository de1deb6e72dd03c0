import { isOutside, rangeOf, word, type Code } from '../php/code.ts';
import type { Branching, Statement } from '../php/statement.ts';
import { textAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';
import type { Definition } from '../reading/definition.ts';
import type { Scan } from '../reading/scan.ts';
import { merged, paragraphs, wholeLines } from './lines.ts';
import { constItems, doesOnlyDefine } from './removable.ts';

/** What goes, sorted and apart; or the definition that cannot go alone, and why. */
export type Removal =
  | { readonly ok: true; readonly ranges: readonly Range[] }
  | { readonly ok: false; readonly reason: 'in-function' | 'conditional' | 'no-safe-place'; readonly at: Definition };

/**
 * Takes definitions away with their guards and lines: a statement that does nothing else, an item of a `const`, and an
 * `if` around them that is empty then.
 */
export function removeDefinitions(found: Scan, definitions: readonly Definition[]): Removal {
  const { code } = found;
  const gone = new Map<Statement, Definition>();
  const ranges: Range[] = [];
  const inStatement = Map.groupBy(found.definitions, ({ statement }) => statement);
  for (const [statement, some] of Map.groupBy(definitions, (definition) => definition.statement)) {
    const all = inStatement.get(statement) ?? [];
    for (const at of some) {
      if (at.context === 'function') return { ok: false, reason: 'in-function', at };
      if (!isItsOwnMatter(at)) return { ok: false, reason: 'conditional', at };
      const isWhole = some.length === all.length && (at.via === 'const' || doesOnlyDefine(code, at));
      if (isWhole) gone.set(statement, at);
      else if (at.via !== 'const') return { ok: false, reason: 'no-safe-place', at };
    }
    if (!gone.has(statement)) ranges.push(...constItems(code, all, some));
  }
  const emptied = emptiedBranchings(found, gone);
  for (const { from, to } of emptied) ranges.push(rangeOf(code, from, to));
  for (const [statement, at] of gone) {
    const owner = ownersOf(statement).at(-1);
    const whole = owner !== undefined && emptied.has(owner) ? owner : undefined;
    if (!standsFree(code, (whole ?? statement).from)) return { ok: false, reason: 'no-safe-place', at };
    if (whole === undefined) ranges.push(rangeOf(code, statement.from, statement.to));
  }
  const lines = merged(code.source, ranges).map((range) => wholeLines(code.source, range));
  return { ok: true, ranges: paragraphs(code.source, lines) };
}

/** Whether nothing decides over the definition but itself, or another constant of the plugin. */
function isItsOwnMatter({ name, statement }: Definition): boolean {
  return statement.scopes.every((scope) => {
    if (scope.kind !== 'branch') return scope.kind !== 'loop';
    return scope.guard !== false && (scope.guard === name || scope.guard.startsWith('WU_HESTIA_'));
  });
}

function ownersOf({ scopes }: Statement): readonly Branching[] {
  return scopes.flatMap((scope) => (scope.kind === 'branch' ? scope.owner : []));
}

/** The `if` statements of one branch that have nothing left in it, not even a comment. */
function emptiedBranchings({ code, statements }: Scan, gone: ReadonlyMap<Statement, unknown>): ReadonlySet<Branching> {
  const left = new Set(statements.filter((statement) => !gone.has(statement)).flatMap(ownersOf));
  const owners = [...gone.keys()].flatMap((statement) => ownersOf(statement).at(-1) ?? []);
  return new Set(owners.filter((owner) => owner.branches === 1 && !left.has(owner) && !hasComment(code, owner)));
}

function hasComment(code: Code, { from, to }: Branching): boolean {
  const { start, end } = rangeOf(code, from, to);
  let first = 0;
  let after = code.comments.length;
  while (first < after) {
    const middle = (first + after) >> 1;
    if ((code.comments[middle]?.start ?? 0) <= start) first = middle + 1;
    else after = middle;
  }
  return (code.comments[first]?.start ?? Infinity) < end;
}

/** Whether another statement may take the place of the one at this token: it is not the body of an `if (…)`, nor what `<?=` prints. */
function standsFree(code: Code, at: number): boolean {
  return /^[{};:]$/.test(word(code, at - 1)) || (isOutside(code, at - 1) && textAt(code, at - 1) !== '<?=');
}
