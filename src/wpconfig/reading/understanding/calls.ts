import { readArguments, type Argument } from '../../php/arguments.ts';
import { after, word } from '../../php/code.ts';
import { evaluate } from '../../php/literal.ts';
import { kindAt } from '../../php/tokenizer.ts';
import { namedByParameters, namesIn, readAsk, type Ask } from './asks.ts';
import { anyName } from './doubt.ts';
import { isClosure } from './held.ts';
import type { Named } from './names.ts';
import { callbackAt, isHarmless, isOfPhp } from './phpFunctions.ts';
import { doubt, use, type Run } from './walk.ts';

/** Looks at a call of a function by its name. */
export function lookAtCall(run: Run, at: number): void {
  const { code } = run.file.found;
  const written = word(code, at);
  const name = (run.file.imports.get(`function ${written}`)?.name ?? written).replace(/^\\/, '');
  if (callFunction(run, at, name)) return;
  const reason = /^\\?define$/.test(written) ? 'dynamic-name' : 'unknown-code';
  doubt(run, { reason, does: 'anything', names: anyName }, at, after(code, at + 1));
}

/** Says whether a call is understood, or what is to be doubted of it is noted. */
function callFunction(run: Run, at: number, name: string): boolean {
  const { code } = run.file.found;
  const short = name.replace(/^.*\\/, '');
  const all = readArguments(code, at + 1);
  const isPhp = isOfPhp(short);
  // In a namespace a function of the file goes before PHP's, where no `\\` says which is meant.
  const mayBeOwn = !(isPhp && word(code, at) === `\\${short}`);
  if (mayBeOwn && use(run, at, 'functions', short)) return !isPhp && callOwn(run, at, short, all);
  if (name.includes('\\')) return name === 'env\\env';
  const ask = readAsk(run, at, name, all);
  if (ask !== undefined) return note(run, at, ask, false);
  if (name === 'filter_var') return all.length < 2 || /^\\?filter_(?!callback)\w+$/.test(word(code, all[1]?.from ?? 0));
  const callback = callbackAt.get(name);
  return callback === undefined ? isHarmless(name) : callsBack(run, at, all, callback);
}

/** A function of the files: its body is looked at by itself, what its arguments name is here. */
function callOwn(run: Run, at: number, short: string, all: readonly Argument[]): true {
  for (const { index, label, does } of namedByParameters(run.walk, short)) {
    note(run, at, { does, names: namesIn(run, all, index, label) }, true);
  }
  return true;
}

/** Notes which constants a call defines or looks up; `isNews`: also where their names are plain to see. */
function note(run: Run, at: number, { does, names }: Ask, isNews: boolean): true {
  const { code } = run.file.found;
  const isPlain = names.kind === 'one' && !isNews;
  if (isPlain && (does === 'read' || isOwn(run))) return true;
  const what = asNames(names);
  if (what === undefined) return true;
  const reason = does !== 'define' ? 'unknown-code' : isPlain ? 'in-function' : 'dynamic-name';
  doubt(run, { reason, does, names: what }, at, after(code, at + 1));
  return true;
}

/** Whether what is plain to see there is known as a definition of its file. */
function isOwn({ body }: Run): boolean {
  return body === undefined;
}

/** Names as a doubt has them; undefined where the call decides that passes them as an argument. */
function asNames(names: Named) {
  switch (names.kind) {
    case 'one':
      return { kind: 'list', names: new Set([names.name]) } as const;
    case 'parameter':
      return undefined;
    case 'any':
    case 'like':
    case 'list':
      return names;
  }
}

/** Says whether what a function calls back is understood. */
function callsBack(run: Run, at: number, all: readonly Argument[], index: number): boolean {
  const { code } = run.file.found;
  if (all.some(({ from, label }) => label !== '' || word(code, from) === '...')) return false;
  const callback = all[index];
  if (callback === undefined || word(code, callback.from) === 'null') return true;
  if (isClosure(code, callback.from)) return true;
  const name =
    kindAt(code, callback.from) === 'string'
      ? evaluate(code, callback.from, callback.to)?.text.toLowerCase()
      : undefined;
  if (name === undefined) return false;
  if (/^\\?define$/.test(name) && word(code, at).endsWith('call_user_func')) {
    return note(run, at, { does: 'define', names: namesIn(run, all, 1) }, true);
  }
  if (/^\\?(?:constant|defined)$/.test(name)) return note(run, at, { does: 'read', names: anyName }, true);
  const short = name.replace(/^.*\\/, '');
  if (use(run, at, 'functions', short)) return !isOfPhp(short) && namedByParameters(run.walk, short).length === 0;
  return !/[\\:]/.test(name.replace(/^\\/, '')) && isHarmless(name.replace(/^\\/, ''));
}
