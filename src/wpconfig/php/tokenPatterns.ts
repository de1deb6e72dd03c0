/** What PHP's scanner matches at a place (Zend/zend_language_scanner.re). */

export const label = String.raw`[A-Za-z_\x80-\uffff][\w\x80-\uffff]*`;
const number = String.raw`0x[\da-f]+(?:_[\da-f]+)*|0b[01]+(?:_[01]+)*|0o[0-7]+(?:_[0-7]+)*|`;
const digits = String.raw`\d+(?:_\d+)*`;
export const sticky = (source: string, flags = 'y'): RegExp => new RegExp(source, flags);

export const spaceAt = sticky(String.raw`[ \t\r\n]+`);
export const labelAt = sticky(label);
export const nameAt = sticky(String.raw`yield[ \t\r\n]+from(?![\w\x80-\uffff])|\\?${label}(?:\\${label})*`, 'iy');
export const variableAt = sticky(String.raw`\$${label}`);
export const numberAt = sticky(`${number}(?:(?:${digits})?\\.${digits}|${digits}\\.?)(?:e[+-]?${digits})?`, 'iy');
export const offsetNumberAt = sticky(`${number}${digits}`, 'iy');
export const castAt = sticky(
  String.raw`\([ \t]*(?:int|integer|bool|boolean|float|double|real|string|binary|array|object|unset)[ \t]*\)`,
  'iy',
);
export const symbolAt = sticky(
  String.raw`<=>|\*\*=|\.\.\.|===|!==|<<=|>>=|\?\?=|\?->|#\[|[=!<>+\-*/.%&|^]=|=>|<>|\+\+|--|\*\*|&&|\|\||\?\?|::|->|<<|>>|[-;:,.|^&+*/=%!~$<>?@()[\]{}"${'`'}]`,
);
export const heredocAt = sticky(String.raw`b?<<<[ \t]*(?:(${label})|'(${label})'|"(${label})")(?:\r\n|\r|\n)`, 'iy');
export const singleAt = sticky(String.raw`b?'(?:[^'\\]|\\[^])*'`, 'iy');
export const openTagAt = /<\?=|<\?php(?:[ \t]|\r\n|\r|\n|$)/gi;
export const lineCommentEnd = /\r|\n|\?>/g;
