import { parseDomainName, type DomainName } from '../../../../src/domain/domainName.ts';
import { parseIpAddress, type IpAddress } from '../../../../src/domain/visitors/ipAddress.ts';

/** A name or an address that a test knows to be one. */
export function name(text: string): DomainName {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.name;
}

export function address(text: string): IpAddress {
  const parsed = parseIpAddress(text);
  if (parsed === undefined) throw new Error(`${text} is no address`);
  return parsed;
}
