import { renameConstant } from '../editing/fixes.ts';
import { rule } from './rule.ts';

/** A name that is nearly one of the plugin's, which is not defined itself: nothing reads it. */
export const misspeltName = rule(
  'misspelt-name',
  'error',
  ({ misspelt }) => misspelt.map(({ name, meant, nameRange }) => ({ ...nameRange, data: { name, meant } })),
  (file, { data: { name, meant } }) => renameConstant(file, name, meant),
);
