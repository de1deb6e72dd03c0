import { word, type Code } from '../php/code.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';

/** Whether a token is surely part of something that throws nothing: literals that are defined, given to a variable or joined. */
export function isCalm(code: Code, at: number): boolean {
  const next = word(code, at + 1);
  switch (kindAt(code, at)) {
    case 'string':
      return next !== '(' && next !== '[' && !textAt(code, at).includes('::');
    case 'variable':
      return next === '=' && /^[;{}]$/.test(word(code, at - 1));
    case 'name':
      if (!calls.test(word(code, at))) return calmWords.test(word(code, at));
      return next === '(' && (kindAt(code, at + 2) === 'string' || word(code, at + 2) === ')');
    case 'symbol':
      return calmSymbols.test(word(code, at)) && !(next === '(' && word(code, at) === ')');
    case 'number':
    case 'html':
    case 'openTag':
    case 'closeTag':
      return true;
    case 'text':
    case 'heredocStart':
    case 'heredocEnd':
    case 'bad':
    case undefined:
  }
  return false;
}

/** Whether something between two tokens may throw an exception, as far as is known of it. */
export function mayThrow(code: Code, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isCalm(code, at)) return true;
  return false;
}

const calls = /^\\?(?:define|defined|getenv)$/;
const calmWords = /^(?:true|false|null|if|else|and|or)$/;
const calmSymbols = /^(?:[(){},;=.!@:]|&&|\|\||[!=]==?)$/;
