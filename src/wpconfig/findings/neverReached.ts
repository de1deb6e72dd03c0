import { rule } from './rule.ts';
import { unseen } from './unseen.ts';

/** Defined where the file has already ended, after `return`, `exit` or `__halt_compiler()`. */
export const neverReached = rule('never-reached', 'error', (file) => unseen(file, 'unreachable'));
