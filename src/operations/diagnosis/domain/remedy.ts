import type { DomainName } from '../../../domain/domainName.ts';
import { checkStageCommand } from '../../../domain/network/networkCommands.ts';
import type { MappedDomain } from '../../../domain/network/mappedDomain.ts';
import { shellLine } from '../../../domain/shellLine.ts';
import { withoutWww } from '../../../domain/wwwPolicy.ts';
import type { Cause, CauseKind } from './verdict.ts';

/**
 * What puts a cause right, beside what is said of it. `server` is for root on the panel's server, `wpCli` for the folder of
 * WordPress: both are copied, never run from here. `explained`: a person has to do it elsewhere, or to decide.
 */
export type Remedy =
  | { readonly kind: 'explained' }
  | { readonly kind: 'addAlias'; readonly name: DomainName; readonly webDomain: string }
  | { readonly kind: 'moveAlias'; readonly name: DomainName; readonly from: string; readonly to: string }
  | { readonly kind: 'requestCertificate'; readonly name: DomainName }
  /** What the network maps and the panel lacks is added, all of it in one plan. */
  | { readonly kind: 'compareNetwork' }
  /** The constants of the connection are written into the folder's wp-config.php. */
  | { readonly kind: 'writeConstants' }
  | { readonly kind: 'server' | 'wpCli'; readonly commands: readonly string[] };

/** The remedy for a root cause; what stands above it in `causeOrder` is all right by then. */
export function remedyFor(cause: Cause): Remedy {
  return remedyOf(cause);
}

/** The remedy for a cause that several names share: one for all of them, or the commands of all. */
export function remedyForAll(causes: readonly Cause[]): Remedy {
  const [first, ...more] = causes;
  if (first === undefined) return explained;
  const remedy = remedyFor(first);
  if (more.length === 0) return remedy;
  if (remedy.kind === 'addAlias') return { kind: 'compareNetwork' };
  if (first.kind === 'stageFailed' || first.kind === 'stageSslFailed') {
    const rows = causes.flatMap((cause) => ('row' in cause ? [cause.row] : []));
    return { kind: 'wpCli', commands: [checkStageCommand(rows)] };
  }
  if (remedy.kind !== 'server' && remedy.kind !== 'wpCli') return remedy;
  const commands = causes.map(remedyFor).flatMap((each) => ('commands' in each ? each.commands : []));
  return { kind: remedy.kind, commands: [...new Set(commands)] };
}

type ByKind = { readonly [Each in Cause as Each['kind']]: Each };
type Remedies = { readonly [Kind in keyof ByKind]?: (cause: ByKind[Kind]) => Remedy };

function remedyOf<Kind extends CauseKind>(cause: ByKind[Kind] & { readonly kind: Kind }): Remedy {
  return remedies[cause.kind]?.(cause) ?? explained;
}

const explained: Remedy = { kind: 'explained' };

const orderCertificate = ({
  name,
  proxy,
}: {
  readonly name: DomainName;
  readonly proxy: string | undefined;
}): Remedy => (proxy === undefined ? { kind: 'requestCertificate', name } : explained);
const addAlias = ({ name, webDomain }: { readonly name: DomainName; readonly webDomain: string }): Remedy => ({
  kind: 'addAlias',
  name,
  webDomain,
});
const lookAgain = ({ row }: { readonly row: MappedDomain }): Remedy => ({
  kind: 'wpCli',
  commands: [checkStageCommand([row])],
});

/** What is not here is explained. */
const remedies: Remedies = {
  aliasMissing: addAlias,
  onlyCompanion: addAlias,
  // A web domain that has the very name is a website of its own.
  aliasElsewhere: ({ own, name, webDomain, base }) =>
    own ? explained : { kind: 'moveAlias', name, from: webDomain, to: base },
  accountSuspended: ({ account }) => server(['v-unsuspend-user', account]),
  webDomainSuspended: ({ account, webDomain }) => server(['v-unsuspend-web-domain', account, webDomain]),
  reloadOwed: () => ({ kind: 'server', commands: ['v-restart-web', 'v-restart-proxy'] }),
  defaultCertificate: orderCertificate,
  notInCertificate: orderCertificate,
  certificateExpired: orderCertificate,
  sunriseMissing: () => wpCli(['wp', 'config', 'set', 'SUNRISE', 'true', '--raw']),
  constantsElsewhere: () => ({ kind: 'writeConstants' }),
  cookieDomain: () => wpCli(['wp', 'config', 'delete', 'COOKIE_DOMAIN']),
  mappingOff: () => wpCli(['wp', 'eval', 'wu_save_setting( "enable_domain_mapping", true );']),
  inactive: ({ row }) => set([row], 'set_active( true )'),
  stageFailed: lookAgain,
  stageSslFailed: lookAgain,
  primaryNotLive: ({ primary }) => lookAgain({ row: primary }),
  twoPrimaries: ({ name, rows }) => set(othersThan(name, rows), 'set_primary_domain( false )'),
  siteArchived: ({ blogId }) => wpCli(['wp', 'site', 'unarchive', String(blogId)]),
  siteDeleted: ({ blogId }) => wpCli(['wp', 'site', 'activate', String(blogId)]),
};

/** One primary is kept: the name that was asked about, else the first. */
function othersThan(name: DomainName, rows: readonly MappedDomain[]): readonly MappedDomain[] {
  const kept = rows.find((row) => withoutWww(row.name) === withoutWww(name)) ?? rows[0];
  return rows.filter((row) => row.name !== kept?.name);
}

function set(rows: readonly MappedDomain[], call: string): Remedy {
  const ids = rows.map(({ id }) => id).join(', ');
  return wpCli(['wp', 'eval', `foreach ( [ ${ids} ] as $id ) { $d = wu_get_domain( $id ); $d->${call}; $d->save(); }`]);
}

function server(words: readonly string[]): Remedy {
  return { kind: 'server', commands: shellLine(words) };
}

function wpCli(words: readonly string[]): Remedy {
  return { kind: 'wpCli', commands: shellLine(words) };
}
