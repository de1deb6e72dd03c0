import type { CauseKind } from '../../src/operations/diagnosis/domain/verdict.ts';
import { newPage } from '../web/pages.ts';
import { makePair } from './certificates.ts';
import { addAlias, names, pair, pointHere, secure, setAliases, suspend, withApp, type Fault } from './domainFault.ts';
import { base, baseDomain, home, shop, show } from './domainWorld.ts';

/** Faults of DNS, web server, panel and certificate. */
export const serverFaults: Readonly<Partial<Record<CauseKind, Fault>>> = {
  noDns: {
    spoil: ({ dns }) => dns.zone.delete(shop),
    sentence: `DNS has no address for ${shop}.`,
    mend: pointHere,
  },
  pointsElsewhere: {
    spoil: ({ dns }) => dns.zone.set(shop, { a: ['127.0.0.9'] }),
    sentence: `${shop} points to 127.0.0.9, which is another server.`,
    mend: pointHere,
  },
  ipv6Elsewhere: {
    spoil: ({ dns }) => dns.zone.set(shop, { a: [home], aaaa: ['2001:db8::9'] }),
    sentence: `${shop} is right in IPv4, and its AAAA record points to 2001:db8::9.`,
    mend: pointHere,
  },
  partlyElsewhere: {
    spoil: ({ dns }) => dns.zone.set(shop, { a: [home, '127.0.0.9'] }),
    sentence: `${shop} points here, and also to 127.0.0.9.`,
    mend: pointHere,
  },
  portsClosed: {
    spoil: ({ web }) => web.faults.set(shop, 'silence'),
    sentence: 'No web server answers at 127.0.0.1: no answer within 2 s.',
    mend: ({ web }) => web.faults.delete(shop),
  },
  httpsClosed: {
    spoil: ({ web }) => web.faults.set(shop, 'resetTls'),
    sentence: 'Port 443 of 127.0.0.1 gives nothing: connection lost.',
    mend: ({ web }) => web.faults.delete(shop),
  },
  aliasMissing: {
    spoil: setAliases([]),
    sentence: `${shop} is not an alias of ${base}.`,
    remedy: 'Add Alias…',
    mend: addAlias,
  },
  onlyCompanion: {
    spoil: setAliases([`www.${shop}`]),
    sentence: `The panel has www.${shop} and not ${shop}.`,
    remedy: 'Add Alias…',
    mend: addAlias,
  },
  aliasMisspelt: {
    spoil: setAliases([`${shop}.`]),
    sentence: `The panel stores ${shop} as “${shop}.”, which no visitor asks for.`,
    mend: setAliases([shop]),
  },
  aliasElsewhere: {
    spoil: (world) => {
      setAliases([])(world);
      world.panel.state.accounts['admin']?.domains['plain.example.org']?.aliases.push(shop);
    },
    sentence: `${shop} is an alias of plain.example.org, not of ${base}.`,
    remedy: 'Move Aliases…',
    mend: (world) => {
      world.panel.state.accounts['admin']?.domains['plain.example.org']?.aliases.pop();
      setAliases([shop])(world);
    },
  },
  aliasOtherAccount: {
    spoil: (world) => {
      setAliases([])(world);
      const { wpnet } = world.panel.state.accounts;
      if (wpnet !== undefined) wpnet.domains[shop] = { ...baseDomain(world), aliases: [] };
    },
    sentence: `${shop} is a web domain of another account, wpnet.`,
    mend: async (world) => {
      Reflect.deleteProperty(world.panel.state.accounts['wpnet']?.domains ?? {}, shop);
      await addAlias(world);
    },
  },
  accountSuspended: {
    spoil: suspend(true, () => true),
    sentence: 'The account admin is suspended, with all its web domains.',
    remedy: 'v-unsuspend-user admin',
    mend: suspend(false, () => true),
  },
  webDomainSuspended: {
    spoil: suspend(true, (name) => name === base),
    sentence: `The web domain ${base} is suspended.`,
    remedy: `v-unsuspend-web-domain admin ${base}`,
    mend: suspend(false, () => true),
  },
  reloadOwed: {
    spoil: (world) => (world.loaded = []),
    sentence: 'The panel has the alias, but the web server does not know it yet: the server’s default page.',
    remedy: 'v-restart-web\nv-restart-proxy',
    mend: (world) => (world.loaded = undefined),
  },
  webDomainEmpty: withApp(newPage(shop), `The web domain ${base} has no WordPress in it.`),
  caaForbids: {
    spoil: async (world) => {
      world.dns.zone.set(shop, { a: [home], caa: [{ tag: 'issue', value: 'other.example' }] });
      show(world, await pair(world, [base]));
    },
    sentence: `The CAA record of ${shop} forbids Let’s Encrypt, so that ${shop} gets no certificate.`,
    mend: async (world) => {
      pointHere(world);
      await secure(world);
    },
  },
  notInCertificate: {
    spoil: async (world) => show(world, await pair(world, [base])),
    sentence: `${shop} is not in the certificate.`,
    remedy: 'Request Certificate…',
    mend: secure,
  },
  defaultCertificate: {
    spoil: ({ web }) => web.sites.delete(shop),
    sentence: `The web server shows its own certificate for ${shop}, not that of the web domain.`,
    remedy: 'Request Certificate…',
    mend: async (world) => {
      const site = world.web.sites.get(base);
      if (site !== undefined) world.web.sites.set(shop, site);
      await secure(world);
    },
  },
  certificateExpired: {
    spoil: async (world) => show(world, await pair(world, names, { from: -100, to: -10 })),
    sentence: 'The certificate expired on ',
    remedy: 'Request Certificate…',
    mend: secure,
  },
  certificateNotYetValid: {
    spoil: async (world) => show(world, await pair(world, names, { from: 10, to: 100 })),
    sentence: 'The certificate is valid from ',
    mend: secure,
  },
  certificateUntrusted: {
    spoil: async (world) => show(world, await makePair({ names })),
    sentence: 'Browsers do not trust the certificate.',
    mend: secure,
  },
};
