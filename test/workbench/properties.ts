import fc from 'fast-check';

/** The seed of this run, for all random properties: printed at its beginning, and taken from `SEED` where that is given. */
export const seed = Number(process.env['PROPERTY_SEED']);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
