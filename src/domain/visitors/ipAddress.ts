import { BlockList, isIP } from 'node:net';

declare const checked: unique symbol;
/** An IPv4 or IPv6 address in its one canonical spelling, so that two that are the same are the same text. */
export type IpAddress = string & { readonly [checked]: true };

/** Reads an address, an IPv6 one with or without brackets; undefined when it is none. An IPv6 address that only wraps an IPv4 one, as DNS64 makes them, is that one. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const bare = text.trim().replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) === 4) return brand(bare);
  if (isIP(bare) !== 6 || bare.includes('%')) return undefined;
  const canonical = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const [, high, low] = /^(?:::ffff|64:ff9b:):([\da-f]{1,4}):([\da-f]{1,4})$/.exec(canonical) ?? [];
  return brand(high === undefined || low === undefined ? canonical : dotted(parseInt(high, 16), parseInt(low, 16)));
}

/** Whether a value is an address in its canonical spelling, as it is written down. */
export function isIpAddress(value: unknown): value is IpAddress {
  return typeof value === 'string' && parseIpAddress(value) === value;
}

export function isIpv6(address: IpAddress): boolean {
  return isIP(address) === 6;
}

/** Whether an address leads to this machine or its own network, never to a server that everybody can reach. */
export function isPrivate(address: IpAddress): boolean {
  return nearby.check(address, isIpv6(address) ? 'ipv6' : 'ipv4');
}

/** The IANA registries of special addresses: "this network", private, shared, loopback, link-local, multicast, and IPv6's of the same kinds. */
const nearby = blocks([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
]);

function blocks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function brand(address: string): IpAddress {
  return address as IpAddress;
}
