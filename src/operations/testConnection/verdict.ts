import type { Verdict as AnyVerdict } from '../diagnosis/verdict.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { CredentialKind } from '../../domain/connection.ts';
import type { Endpoint, EndpointProblem } from '../../domain/endpoint.ts';
import type { AliasLimit } from '../../hestia/commands/getUserValue.ts';
import type { PanelCommandName } from '../../hestia/commands/panelCommands.ts';
import type { CallFailure } from '../../hestia/callError.ts';
import type { ServedCertificate } from '../../net/servedCertificate.ts';
import type { DirectRoute, ProxyRoute } from '../../net/route.ts';

/** What a check came to; all of it can be known from here. */
export type Verdict = AnyVerdict<Fact, Problem>;

/** What a check that passed has seen. */
export type Fact =
  | { readonly kind: 'apiUrl'; readonly url: string }
  /** `named`: it was asked for by a name, not by the address itself. */
  | { readonly kind: 'addresses'; readonly addresses: readonly string[]; readonly named: boolean }
  | { readonly kind: 'route'; readonly route: DirectRoute | Omit<ProxyRoute, 'authorization'> }
  | { readonly kind: 'connected'; readonly remote: string; readonly proxied: boolean }
  | ({ readonly kind: 'certificate' } & SeenCertificate)
  | { readonly kind: 'hestiaApi' }
  | { readonly kind: 'apiOn'; readonly credentialKind: CredentialKind }
  | { readonly kind: 'addressAllowed'; readonly seen: string | undefined }
  | { readonly kind: 'signedIn'; readonly credentialKind: CredentialKind }
  | { readonly kind: 'unrestricted' }
  | { readonly kind: 'permitted' }
  | { readonly kind: 'account'; readonly account: string; readonly webDomains: readonly WebDomain[] }
  | { readonly kind: 'baseWebDomain'; readonly name: string }
  | ({ readonly kind: 'room' } & Room)
  | { readonly kind: 'pluginAgrees'; readonly open: readonly OpenQuestion[] };

/**
 * What decides over the plugin besides, and cannot be known from here: a hash in the database, which wins over a password;
 * its `WU_HESTIA_RESTART` where a file has none, or where PHP computes it.
 */
export type OpenQuestion = 'storedHash' | 'storedRestart' | 'computedRestart';

/** `daysLeft` is negative once it has expired, and NaN where its date cannot be read. `pinned`: trusted by hand, by its fingerprint. */
export interface SeenCertificate {
  readonly certificate: ServedCertificate;
  readonly trust: 'verified' | 'pinned';
  readonly daysLeft: number;
}

/** How full the base web domain is. `bytes` is its alias list as the panel stores it. */
export interface Room {
  readonly name: string;
  readonly aliases: number;
  readonly bytes: number;
  readonly limit: AliasLimit | undefined;
}

/** Whether a command may be run. `notProbed`: not asked, since the panel counts refusals. */
export interface CommandProbe {
  readonly command: PanelCommandName;
  readonly state: 'permitted' | 'refused' | 'notProbed';
  readonly optional: boolean;
}

/** What is wrong, with everything that words for it need. */
export type Problem =
  /** The panel, or what stands in its place, failed a request or a connection. */
  | { readonly kind: 'request'; readonly failure: CallFailure }
  | { readonly kind: 'urlUnusable'; readonly reason: EndpointProblem }
  /** This machine does not know the name; the proxy, which is asked instead, may. */
  | { readonly kind: 'nameLeftToProxy'; readonly host: string; readonly proxy: string }
  | ({ readonly kind: 'certificateUntrusted' | 'certificateMisnamed' } & SeenProblem)
  | ({ readonly kind: 'certificateExpired' | 'certificateExpires' } & SeenCertificate)
  | { readonly kind: 'addressNotAllowed'; readonly seen: string | undefined }
  | { readonly kind: 'apiOff'; readonly credentialKind: CredentialKind; readonly forUserKeys: boolean }
  | { readonly kind: 'commandsRefused'; readonly probes: readonly CommandProbe[] }
  | { readonly kind: 'accountMissing'; readonly account: string }
  | { readonly kind: 'baseWebDomainOpen' }
  | { readonly kind: 'baseWebDomainMissing'; readonly wanted: string; readonly similar: string | undefined }
  | { readonly kind: 'baseWebDomainSuspended'; readonly name: string }
  /** All web domains are, as those of a suspended account. */
  | { readonly kind: 'accountSuspended'; readonly name: string }
  | { readonly kind: 'baseWebDomainAmbiguous'; readonly name: string; readonly neighbour: string }
  | ({ readonly kind: 'limitReached' | 'listFull' | 'listLong' } & Room)
  | PluginProblem;

/** A certificate that is not trusted, and the host that showed it. */
export interface SeenProblem {
  readonly certificate: ServedCertificate;
  /** Node's TLS error code. */
  readonly code: string;
  readonly host: string;
}

/** What the plugin meets with the same values; `certificateVerified` as this machine sees it. */
export type PluginProblem =
  | { readonly kind: 'pluginCallsElsewhere'; readonly url: string; readonly endpoint: Endpoint }
  | {
      readonly kind: 'pluginRedirected';
      readonly location: string;
      readonly answers: boolean;
      readonly endpoint: Endpoint;
    }
  | { readonly kind: 'pluginRefused'; readonly status: number }
  | { readonly kind: 'pluginRestartRefused' }
  | { readonly kind: 'pluginPrefersStored' }
  | {
      readonly kind: 'pluginPassesFalsely';
      readonly exitCode: number | undefined;
      readonly certificateVerified: boolean;
    }
  | { readonly kind: 'pluginDistrusts'; readonly certificate: ServedCertificate };
