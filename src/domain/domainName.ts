import { isIP } from 'node:net';
import { domainToASCII, domainToUnicode } from 'node:url';

declare const checked: unique symbol;
/** A checked name in the form that is sent and compared: ASCII (IDNA, UTS 46), lower case, no trailing dot; may start with `*.`. */
export type DomainName = string & { readonly [checked]: true };

/** Why a text is no domain name. `url` and `email` are told apart from `characters` since people paste them. */
export type DomainNameProblem =
  | 'empty'
  | 'several'
  | 'email'
  | 'ipAddress'
  | 'port'
  | 'characters'
  | 'wildcard'
  | 'singleLabel'
  | 'emptyLabel'
  | 'labelTooLong'
  | 'tooLong'
  | 'hyphen'
  | 'numericTld'
  | 'idna';

export type DomainNameResult =
  { readonly ok: true; readonly name: DomainName } | { readonly ok: false; readonly problem: DomainNameProblem };

/**
 * Reads what a person typed or pasted as one domain name. A URL gives its host. The panel lets in far more than this
 * (spaces, ports, IP addresses, a bare `*`), which then breaks the web server, so the check is ours.
 */
export function parseDomainName(text: string): DomainNameResult {
  if (finished.test(text) && text.length <= longestName) return { ok: true, name: brand(text) };
  const host = hostOf(text.trim());
  if (host === '') return no('empty');
  if (/[\s,;]/u.test(host)) return no('several');
  if (host.includes('@')) return no('email');
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return no('ipAddress');
  if (/:\d*$/.test(host)) return no('port');

  const wildcard = host.startsWith('*.');
  const bare = (wildcard ? host.slice(2) : host).replace(/\.$/, '');
  if (bare.includes('*')) return no('wildcard');
  if (/[\0-,/:-@[-`{-\x7f]/u.test(bare)) return no('characters');
  if (bare.split('.').includes('')) return no('emptyLabel');

  // IDNA also turns other scripts' full stops into dots, hence the second look at the end.
  const ascii = domainToASCII(bare).replace(/\.$/, '');
  const problem = ascii === '' ? idnaProblem(bare) : asciiProblem(ascii);
  if (problem !== undefined) return no(problem);
  if (!wildcard && !ascii.includes('.')) return no('singleLabel');
  return { ok: true, name: brand((wildcard ? '*.' : '') + ascii) };
}

/** What comes out as it goes in, without IDNA: lists of thousands are read at every keystroke. */
const finished = /^(?:\*\.)?(?:(?!xn--)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!xn--)[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/;

const longestName = 253;

/** A name that is no wildcard with `www.` before it, without being read again; undefined where that is too long for a name. */
export function withWww(name: DomainName): DomainName | undefined {
  return name.length + 4 > longestName ? undefined : brand(`www.${name}`);
}

/** The name as people read it: punycode labels in unicode. A text that is no domain name comes back as it is. */
export function displayName(stored: string): string {
  if (!/(?:^|\.)xn--/i.test(stored)) return stored;
  const wildcard = stored.startsWith('*.');
  const unicode = domainToUnicode(wildcard ? stored.slice(2) : stored);
  return unicode === '' ? stored : (wildcard ? '*.' : '') + unicode;
}

/** Why `domainToASCII` gives nothing for a name. */
function idnaProblem(bare: string): DomainNameProblem {
  const labels = bare.split('.');
  if (/^(?:\d+|0x[\da-f]*)$/i.test(labels.at(-1) ?? '')) return 'numericTld';
  return /^[\0-\x7f]*$/.test(bare) && labels.some((label) => label.length > 63) ? 'labelTooLong' : 'idna';
}

/** Looks at the mapped name, since IDNA makes ASCII of full-width letters, commas and stars, and drops invisible ones. */
function asciiProblem(ascii: string): DomainNameProblem | undefined {
  if (isIP(ascii) !== 0) return 'ipAddress';
  if (ascii.includes('*')) return 'wildcard';
  if (/[^a-z\d.-]/.test(ascii)) return 'characters';
  const labels = ascii.split('.');
  if (labels.includes('')) return 'emptyLabel';
  if (labels.some((label) => label.length > 63)) return 'labelTooLong';
  if (ascii.length > longestName) return 'tooLong';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return 'hyphen';
  return undefined;
}

function hostOf(text: string): string {
  const url = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(text);
  return url?.[1] === undefined ? (text.split(/[/?#]/, 1)[0] ?? '') : url[1].replace(/:\d*$/, '');
}

function no(problem: DomainNameProblem): DomainNameResult {
  return { ok: false, problem };
}

function brand(ascii: string): DomainName {
  return ascii as DomainName;
}
