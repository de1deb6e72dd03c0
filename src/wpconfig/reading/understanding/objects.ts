import { readArguments } from '../../php/arguments.ts';
import { after, isMember, word } from '../../php/code.ts';
import { kindAt } from '../../php/tokenizer.ts';
import { namesIn } from './asks.ts';
import { anyName, type Names } from './doubt.ts';
import { holdsObjects } from './held.ts';
import { isTrustedClass } from './trusted.ts';
import { doubt, use, type Found, type Run } from './walk.ts';

const unknown: Found = { reason: 'unknown-code', does: 'anything', names: anyName };

/** Looks at the name of a class that is used: PHP loads it, and its methods may run. */
export function lookAtClass(run: Run, at: number): void {
  const { file } = run;
  const { code, callees } = file.found;
  const name = word(code, at);
  if (word(code, at + 1) === '::' && word(code, at + 2) === 'class') return;
  if (use(run, at, 'classes', name.replace(/^.*\\/, '')) || isTrustedClass(file, name) || callees.config.has(name))
    return;
  doubt(run, unknown, at);
}

/** Looks at what `new` makes. An anonymous class is code like any other. */
export function lookAtNew(run: Run, at: number): void {
  const { code } = run.file.found;
  const name = at + 1;
  if (/^(?:class|static|readonly|#\[)$/.test(word(code, name))) return;
  if (kindAt(code, name) === 'name') lookAtClass(run, name);
  else doubt(run, unknown, at, name + 1);
}

/** Looks at the call of a method, at its name. */
export function lookAtMethod(run: Run, at: number): void {
  const { code, callees } = run.file.found;
  if (word(code, at - 1) === '::') {
    if (kindAt(code, at - 2) !== 'name' || isMember(code, at - 2)) doubt(run, unknown, at - 2, after(code, at + 1));
    else if (callees.config.has(word(code, at - 2))) lookAtConfig(run, at);
  } else if (!isKnownObject(run, at - 2)) doubt(run, unknown, at, after(code, at + 1));
}

/** Bedrock's Config: it defines what it was told when it is applied. */
function lookAtConfig(run: Run, at: number): void {
  const { code } = run.file.found;
  const method = word(code, at);
  if (method === 'apply') return;
  const named = namesIn(run, readArguments(code, at + 1), 0, 'key');
  if (named.kind === 'one' && method !== 'remove' && (run.body === undefined || method === 'get')) return;
  const names: Names =
    named.kind === 'one'
      ? { kind: 'list', names: new Set([named.name]) }
      : named.kind === 'parameter'
        ? anyName
        : named;
  const does = method === 'define' ? 'configure' : method === 'get' ? 'read' : 'anything';
  doubt(
    run,
    { reason: does === 'configure' ? 'dynamic-name' : 'unknown-code', does, names },
    at - 2,
    after(code, at + 1),
  );
}

/** Whether the value that ends at a token is an object of a class that is understood: the start of its chain decides. */
function isKnownObject(run: Run, last: number): boolean {
  const { code } = run.file.found;
  for (let at = last, steps = 0; steps < longestChain; steps++) {
    const opener = word(code, at) === ')' ? (code.partners[at] ?? 0) : at;
    // `( new Known )->`
    if (opener < at && kindAt(code, opener - 1) !== 'name') return /^(?:new|clone)$/.test(word(code, opener + 1));
    const name = opener < at ? opener - 1 : at;
    const before = word(code, name - 1);
    if (before === '->' || before === '?->') at = name - 2;
    else if (before === '::') return kindAt(code, name - 2) === 'name' && !isMember(code, name - 2);
    else if (kindAt(code, name) === 'variable') return isKnownVariable(run, name);
    else return opener < at && kindAt(code, name) === 'name' && before !== 'new';
  }
  return false;
}

/** Nobody writes longer ones. */
const longestChain = 50;

function isKnownVariable({ file, body }: Run, at: number): boolean {
  return (
    (body !== undefined && file.found.code.source.startsWith('$this', file.found.code.starts[at])) ||
    holdsObjects(file, at)
  );
}
