import { domainToASCII } from 'node:url';
import { makePair, type KeyPair } from '../contract/certificates.ts';
import type { DemoDns } from '../dns/server.ts';
import { recordsOf } from '../dns/zone.ts';
import type { PanelState } from '../panel/state.ts';
import type { DemoWeb } from './server.ts';

interface World {
  readonly dns: DemoDns;
  readonly web: DemoWeb;
  /** Signs the new certificates. */
  readonly root: KeyPair;
}

/**
 * Works off the orders in a panel's queue, all that are there: each web domain gets a new certificate with those of its names
 * that have DNS, and its web server shows it. A real panel gives up an order of which one name has none.
 */
export async function workOffOrders(state: PanelState, { dns, web, root }: World): Promise<void> {
  for (const order of state.letsEncryptQueue.splice(0)) {
    const [, account = '', webDomain = '', aliases = ''] =
      /v-add-letsencrypt-domain (\S+) (\S+) '([^']*)'/.exec(order) ?? [];
    const domain = state.accounts[account]?.domains[webDomain];
    const wanted = [webDomain, ...aliases.split(',')].map((each) => domainToASCII(each));
    const names = wanted.filter((each) => each !== '' && recordsOf(dns.zone, each) !== undefined);
    if (domain === undefined || names.length === 0) continue;
    const certificate = await makePair({ issuer: root, names, to: 90 });
    for (const each of [webDomain, ...domain.aliases]) {
      const name = domainToASCII(each) || each;
      const site = web.sites.get(name);
      if (site !== undefined) web.sites.set(name, { ...site, certificate });
    }
    domain.ssl = true;
  }
}
