import { hestiaConstants, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import { isGiven } from '../../wpconfig/reading/configFile.ts';
import { readConstants } from '../../wpconfig/read.ts';
import type { ConstantDefinition } from '../../wpconfig/reading/constants.ts';

/** The definitions of the plugin's constants that WordPress sees in a wp-config.php, by name, in the plugin's order. */
export function effectiveConstants(source: string): ReadonlyMap<HestiaConstant, ConstantDefinition> {
  const found = readConstants(source).filter(({ effective }) => effective);
  return new Map(
    hestiaConstants.flatMap((name) => {
      const definition = found.find((each) => each.name === name);
      return definition === undefined ? [] : [[name, definition] as const];
    }),
  );
}

/**
 * The text that a constant was meant to give the plugin; undefined when it is missing, computed, falsy or a number left over.
 */
export function usableText(definition: ConstantDefinition | undefined): string | undefined {
  if (definition?.value.kind !== 'literal') return undefined;
  const { text } = definition.value;
  return isGiven(text) ? text : undefined;
}
