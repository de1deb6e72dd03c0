import type { Connection } from '../../domain/connection.ts';
import { hestiaConstants, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import { constantsOf, type ConstantDefinition } from './constants.ts';
import { mayRun } from './definition.ts';
import { readIncludes, type Include, type ReadInclude } from './includes.ts';
import { mayDefine } from './rivals.ts';
import { scan, type Scan } from './scan.ts';
import { meantConstant } from './spelling.ts';
import { findTarget } from './target.ts';
import { concerns } from './understanding/doubt.ts';
import { understand } from './understanding/understand.ts';

/** Where the connection leads to which the folder of a file belongs. */
export type FolderConnection = Pick<Connection, 'endpoint' | 'account'>;

/** What is known around a file; everything in it may be left out. */
export interface CheckContext {
  readonly readInclude?: ReadInclude;
  readonly connection?: FolderConnection | undefined;
}

/** What the findings look at. Where the source is broken, the constants are those before that place. */
export interface ConfigFile {
  readonly found: Scan;
  readonly constants: readonly ConstantDefinition[];
  /** Those of the plugin. */
  readonly ours: readonly ConstantDefinition[];
  /** Names of none that are meant to be one of the plugin's, which is not defined itself. */
  readonly misspelt: readonly (ConstantDefinition & { readonly meant: HestiaConstant })[];
  /** The one of both that comes first, where what concerns all of them is told. */
  readonly first: ConstantDefinition | undefined;
  /** Whether a file that cannot be read here is included, which may define constants, too. */
  readonly includesMore: boolean;
  readonly includes: readonly Include[];
  readonly readInclude: ReadInclude;
  readonly connection: FolderConnection | undefined;
}

/** Reads a file for the findings. Takes any text, never throws. */
export function readConfigFile(
  source: string,
  { readInclude = () => undefined, connection }: CheckContext = {},
): ConfigFile {
  const found = scan(source);
  const limit = found.problem?.start ?? Infinity;
  const constants = constantsOf(found).filter(({ end }) => end <= limit);
  const ours = constants.filter(({ name }) => hestiaConstants.some((known) => known === name));
  const known = new Set(ours.map(({ name }) => name));
  const misspelt = constants.flatMap((constant) => {
    const meant = known.has(constant.name) ? undefined : meantConstant(constant.name);
    return meant === undefined || known.has(meant) ? [] : { ...constant, meant };
  });
  const [first] = [...ours, ...misspelt].sort((a, b) => a.start - b.start);
  const includes = first === undefined ? [] : readIncludes(found, readInclude);
  const includesMore = includes.some(({ at, isKnown }) => !isKnown && at < (found.settings?.from ?? Infinity));
  return { found, constants, ours, misspelt, first, includesMore, includes, readInclude, connection };
}

/** The definitions whose value WordPress sees, surely or perhaps. */
export function visible({ constants }: ConfigFile, name: string): readonly ConstantDefinition[] {
  return constants.filter((constant) => constant.name === name && mayRun(constant) && constant.winner === undefined);
}

/** Those of them whose value is written in the file. `text` is what PHP makes of it as a string. */
export function literals(file: ConfigFile, name: string): readonly (ConstantDefinition & { readonly text: string })[] {
  return visible(file, name).flatMap((constant) =>
    constant.value.kind === 'literal' ? { ...constant, text: constant.value.text } : [],
  );
}

/** Those of them that are more than nothing or a number left over. */
export function givenLiterals(file: ConfigFile, name: HestiaConstant): ReturnType<typeof literals> {
  return literals(file, name).filter(({ text }) => isGiven(text));
}

/** The definitions that give the constant a value, or may: one of more than nothing or a number left over, or PHP's. */
export function mayHaveValue(file: ConfigFile, name: HestiaConstant): readonly ConstantDefinition[] {
  return visible(file, name).filter(({ value }) => value.kind === 'dynamic' || isGiven(value.text));
}

/** Whether the plugin takes the text for a value that was meant: it is truthy to PHP, and no number left over. */
export function isGiven(text: string): boolean {
  return !isFalsy(text) && !isLeftover(text);
}

/** What the plugin takes for not defined, as PHP's truthiness test does: it then goes by what is stored in the database. */
export function isFalsy(text: string): boolean {
  return text === '' || text === '0';
}

/**
 * The lines that Ultimate Multisite prints for copying had the numbers 0 to 6 where a value was absent. All but `0`, which is
 * falsy, it takes for values.
 */
export function isLeftover(text: string): boolean {
  return /^[1-6]$/.test(text);
}

/** Whether surely nothing defines the constant, here, by another spelling or in an included file. */
export function isMissing(file: ConfigFile, name: string): boolean {
  const { found, constants, misspelt, includesMore, includes } = file;
  if (found.problem !== undefined || includesMore) return false;
  if (constants.some((constant) => constant.name === name) || misspelt.some(({ meant }) => meant === name))
    return false;
  if (findTarget(found, name, includes).kind !== 'insert') return false;
  const limit = found.settings?.from ?? Infinity;
  return !understand(found, includes).doubts.some((doubt) => mayDefine(doubt, limit) && concerns(doubt, name));
}

/** Whether the file surely gives the constant no value: it is missing, or one that the plugin takes for missing. */
export function isAbsent(file: ConfigFile, name: HestiaConstant): boolean {
  const all = visible(file, name);
  if (all.length === 0) return isMissing(file, name);
  return all.every(({ value }) => value.kind === 'literal' && isFalsy(value.text));
}
