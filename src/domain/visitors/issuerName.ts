/**
 * Who has issued a certificate, in as few words as a row has room for, of a distinguished name like
 * `C=US, O=Let's Encrypt, CN=R11`: the organisation, or the common name, or all of it; not more than `longest` characters.
 */
export function issuerName(issuer: string): string {
  const [, organisation] = /(?:^|, )O=(.+?)(?=, [A-Za-z]+=|$)/.exec(issuer) ?? [];
  const [, common] = /(?:^|, )CN=(.+?)(?=, [A-Za-z]+=|$)/.exec(issuer) ?? [];
  const name = organisation ?? common ?? issuer;
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

const longest = 32;
