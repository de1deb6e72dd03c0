import { isIP } from 'node:net';

declare const checked: unique symbol;
/** A DNS server as Node's `Resolver.setServers` takes it: `1.1.1.1`, `[2606:4700:4700::1111]:53`. */
export type DnsServer = string & { readonly [checked]: true };

/** `name`: a host name, which would need DNS itself. `brackets`: an IPv6 address whose end may be meant as a port. */
export type DnsServerProblem = 'empty' | 'name' | 'brackets' | 'port' | 'address';

export type DnsServerResult =
  { readonly ok: true; readonly server: DnsServer } | { readonly ok: false; readonly problem: DnsServerProblem };

/** Reads one entry of the setting: an address, with a port if it is another than 53. */
export function parseDnsServer(text: string): DnsServerResult {
  const trimmed = text.trim();
  if (trimmed === '') return no('empty');
  if (isIP(trimmed) === 6) return endsInPort.test(trimmed) ? no('brackets') : yes(`[${trimmed}]`);
  const [, inBrackets, plain, port] = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::(.*))?$/.exec(trimmed) ?? [];
  if (isIP(inBrackets ?? '') !== 6 && isIP(plain ?? '') !== 4) {
    return no(/^[\w.-]+(?::\d*)?$/.test(trimmed) && /[a-z]/i.test(trimmed) ? 'name' : 'address');
  }
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) return no('port');
  return yes(trimmed);
}

/** Node takes `::1:53` for the address `::0.1.0.83`, whose writer meant another. */
const endsInPort = /:(?:53|5353|853)$/;

function yes(server: string): DnsServerResult {
  return { ok: true, server: server as DnsServer };
}

function no(problem: DnsServerProblem): DnsServerResult {
  return { ok: false, problem };
}
