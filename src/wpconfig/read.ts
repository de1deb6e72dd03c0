import { constantsOf, type ConstantDefinition } from './reading/constants.ts';
import { scan } from './reading/scan.ts';

/** Every place in PHP source that defines a constant with a known name, in order. Takes any text, never throws. */
export function readConstants(source: string): readonly ConstantDefinition[] {
  return constantsOf(scan(source));
}
