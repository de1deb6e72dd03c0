/** What PHP's scanner matches at a place (Zend/zend_language_scanner.re). None of them backtracks over a long text. */

export const label = String.raw`[A-Za-z_\x80-\uffff][\w\x80-\uffff]*`;
/** A digit separator repeats at most so often that no text exhausts the stack of the pattern. */
const digits = (digit: string): string => `${digit}+(?:_${digit}+){0,500}`;
const based = `0x${digits(String.raw`[\da-f]`)}|0b${digits('[01]')}|0o${digits('[0-7]')}`;
const decimal = digits(String.raw`\d`);

export const sticky = (source: string): RegExp => new RegExp(source, 'iy');

export const integer = sticky(`${based}|${decimal}`);
export const number = sticky(String.raw`${based}|(?:(?:${decimal})?\.${decimal}|${decimal}\.?)(?:e[+-]?${decimal})?`);
