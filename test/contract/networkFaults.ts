import type { CauseKind } from '../../src/operations/diagnosis/domain/verdict.ts';
import { otherPage, redirectTo, wordpressPage } from '../web/pages.ts';
import { names, pair, secure, stage, withApp, type Fault } from './domainFault.ts';
import { base, changeRow, changeSite, mappingRow, shop, show } from './domainWorld.ts';

const stageCommand =
  'wp eval \'foreach ( [ 1 ] as $id ) if ( $domain = wu_get_domain( $id ) ) { $domain->set_stage( "checking-dns" ); $domain->save(); do_action( "wu_async_process_domain_stage", $id, 0 ); }\'';

/** Faults of the network, of wp-config.php and of the site itself, and what goes with a domain that is live. */
export const networkFaults: Readonly<Partial<Record<CauseKind, Fault>>> = {
  notMapped: {
    spoil: ({ network }) => (network.state.domains = []),
    sentence: `WordPress does not know ${shop}: no site is mapped to it.`,
    mend: ({ network }) => (network.state.domains = [mappingRow(1, 2, shop)]),
  },
  inactive: {
    spoil: (world) => changeRow(world, { active: false }),
    sentence: `${shop} is switched off in the network.`,
    remedy: "wp eval 'foreach ( [ 1 ] as $id ) { $d = wu_get_domain( $id ); $d->set_active( true ); $d->save(); }'",
    mend: (world) => changeRow(world, { active: true }),
  },
  stageFailed: stage('failed', 'The plugin does not serve shop.example.org: DNS check failed.', stageCommand),
  stageSslFailed: stage(
    'ssl-failed',
    'The plugin does not serve shop.example.org: certificate check failed.',
    stageCommand,
  ),
  stageChecking: stage('checking-dns', 'The plugin does not serve shop.example.org yet: checking DNS.'),
  stageUnknown: stage('somebody’s own', 'shop.example.org is at a stage that is not known here.'),
  twoPrimaries: {
    spoil: ({ network }) => network.state.domains.push(mappingRow(2, 2, 'other.example.org')),
    sentence: `Site 2 has several primary domains: ${shop}, other.example.org.`,
    remedy:
      "wp eval 'foreach ( [ 2 ] as $id ) { $d = wu_get_domain( $id ); $d->set_primary_domain( false ); $d->save(); }'",
    mend: ({ network }) =>
      (network.state.domains = [
        mappingRow(1, 2, shop),
        { ...mappingRow(2, 2, 'other.example.org'), primary_domain: false },
      ]),
  },
  primaryNotLive: {
    spoil: (world) => {
      changeRow(world, { primary_domain: false });
      world.network.state.domains.push({ ...mappingRow(2, 2, 'other.example.org'), stage: 'failed' });
    },
    sentence: `${shop} leads to other.example.org, which is not live: DNS check failed.`,
    remedy: stageCommand.replace('[ 1 ]', '[ 2 ]'),
    mend: ({ network }) => {
      network.state.domains = network.state.domains.map((row) => ({ ...row, stage: 'done' }));
    },
  },
  siteArchived: {
    spoil: (world) => changeSite(world, { archived: true }),
    sentence: 'Site 2 is archived or marked as spam.',
    remedy: 'wp site unarchive 2',
    mend: (world) => changeSite(world, { archived: false }),
  },
  siteDeleted: {
    spoil: (world) => changeSite(world, { deleted: true }),
    sentence: 'Site 2 is marked as deleted.',
    remedy: 'wp site activate 2',
    mend: (world) => changeSite(world, { deleted: false }),
  },
  siteMissing: {
    spoil: (world) => changeRow(world, { blog_id: 99 }),
    sentence: `${shop} is mapped to site 99, which does not exist.`,
    mend: (world) => changeRow(world, { blog_id: 2 }),
  },
  mappingOff: {
    spoil: ({ network }) => (network.state.settings['enable_domain_mapping'] = ''),
    sentence: 'The network does not map any domain: Enable Domain Mapping is off.',
    remedy: `wp eval 'wu_save_setting( "enable_domain_mapping", true );'`,
    mend: ({ network }) => (network.state.settings['enable_domain_mapping'] = true),
  },
  sunriseMissing: {
    spoil: (world) => (world.file = world.file.replace("define( 'SUNRISE', true );\n", '')),
    sentence: 'SUNRISE is not defined in wp-config.php, so WordPress maps no domains at all.',
    remedy: 'wp config set SUNRISE true --raw',
    mend: (world) => (world.file = world.file.replace('<?php', "<?php\ndefine( 'SUNRISE', true );")),
  },
  redirectLoop: withApp(redirectTo(`https://${shop}/`), `${shop} sends visitors round in a circle.`),
  asksForLogin: withApp(redirectTo(`https://${shop}/wp-login.php`, 302), `${shop} asks visitors to log in.`),
  leadsAway: withApp(
    redirectTo('https://parked.example.com/'),
    'Visitors are sent to https://parked.example.com/, which is no name of this site.',
  ),
  otherSite: withApp(wordpressPage(base), `Visitors of ${shop} get the site of ${base}.`),
  serverError: withApp({ ...otherPage('nginx'), status: 502 }, 'The site fails with HTTP 502.'),
  statusError: withApp({ ...otherPage('nginx'), status: 403 }, 'The home page answers with HTTP 403.'),
  notWordPress: withApp(otherPage('nginx'), 'Visitors get a page that shows no sign of WordPress.'),
  noPage: {
    spoil: ({ web }) => web.faults.set(shop, 'halfHead'),
    sentence: 'The web server is there, but gives no page: connection lost.',
    mend: ({ web }) => web.faults.delete(shop),
  },
  mappedTwice: {
    spoil: ({ network }) => network.state.domains.push({ ...mappingRow(2, 3, shop), primary_domain: false }),
    sentence: `${shop} is mapped to several sites: 2, 3.`,
    mend: ({ network }) => network.state.domains.pop(),
    isFlaw: true,
  },
  mappedToMainSite: {
    spoil: (world) => changeRow(world, { blog_id: 1 }),
    sentence: `${shop} is mapped to the network’s main site.`,
    mend: (world) => changeRow(world, { blog_id: 2 }),
    isFlaw: true,
  },
  certificateExpires: {
    spoil: async (world) => show(world, await pair(world, names, { to: 5 })),
    sentence: 'The certificate expires in 4 days.',
    mend: secure,
    isFlaw: true,
  },
  cookieDomain: {
    spoil: (world) => (world.file = world.file.replace('<?php', `<?php\ndefine( 'COOKIE_DOMAIN', '${base}' );`)),
    sentence: `COOKIE_DOMAIN is fixed to ${base}: nobody can log in at a mapped domain.`,
    mend: (world) => (world.file = world.file.replace(/define\( 'COOKIE_DOMAIN'.*\n/, '')),
    isFlaw: true,
  },
  constantsElsewhere: {
    spoil: (world) => (world.file = world.file.replace("'admin'", "'carol'")),
    sentence: 'wp-config.php leads the plugin to carol @ ',
    mend: (world) => (world.file = world.file.replace("'carol'", "'admin'")),
    isFlaw: true,
  },
};
