import type { DomainName, DomainNameProblem } from '../../../domain/domainName.ts';
import type { MappedDomain } from '../../../domain/network/mappedDomain.ts';
import type { SeenCertificate, WebProblem } from '../../../domain/visitors/seen.ts';
import type { DnsProblem } from '../../../domain/visitors/nameInDns.ts';
import type { IpAddress } from '../../../domain/visitors/ipAddress.ts';
import type { PanelPage } from '../../../domain/visitors/pageView.ts';
import type { WwwPolicy } from '../../../domain/wwwPolicy.ts';
import type { Verdict as AnyVerdict } from '../verdict.ts';

export type Verdict = AnyVerdict<Fact, Cause, Reason>;

export type SourceName = 'panel' | 'network' | 'file';

/** Why something cannot be known from here. `notTold`: the source answered, and this is not in it. */
export type Reason =
  | { readonly kind: 'notConnected'; readonly source: SourceName }
  | { readonly kind: 'notAnswered'; readonly source: SourceName; readonly error: unknown }
  | { readonly kind: 'notTold'; readonly source: SourceName }
  /** No base web domain is chosen, so that nobody knows where names should lead. */
  | { readonly kind: 'noBase' }
  | { readonly kind: 'homeUnknown' }
  | { readonly kind: 'dnsUnanswered'; readonly problem: DnsProblem }
  /** It is WordPress, and does not tell which site. */
  | { readonly kind: 'siteNotTold' }
  /** Only the network knows whether that is meant. */
  | { readonly kind: 'leadUnjudged'; readonly location: string };

/** What a check that passed has seen. */
export type Fact =
  /** `companion`: the `www.` that goes with it; `unicode`: as people read it. */
  | {
      readonly kind: 'name';
      readonly name: DomainName;
      readonly unicode: string;
      readonly companion: DomainName | undefined;
    }
  | { readonly kind: 'pointsHere'; readonly addresses: readonly IpAddress[] }
  | { readonly kind: 'behindProxy'; readonly proxy: string }
  | { readonly kind: 'portsOpen' }
  /** `covered`: no alias of its own, a wildcard is for it. */
  | { readonly kind: 'baseName' | 'alias' | 'covered'; readonly webDomain: string }
  | { readonly kind: 'running'; readonly webDomain: string }
  | {
      readonly kind: 'certificate';
      readonly certificate: SeenCertificate;
      readonly daysLeft: number;
      readonly proxy: string | undefined;
    }
  | { readonly kind: 'mapped'; readonly row: MappedDomain }
  | { readonly kind: 'companionOf'; readonly row: MappedDomain }
  /** The network's own name or a site's own address: it needs no mapping. */
  | { readonly kind: 'ownAddress' }
  | { readonly kind: 'stage'; readonly row: MappedDomain }
  | { readonly kind: 'primary' | 'noPrimary' }
  | { readonly kind: 'leadsToPrimary'; readonly name: DomainName }
  | { readonly kind: 'site'; readonly blogId: number; readonly title: string }
  | { readonly kind: 'networkSettings'; readonly www: WwwPolicy }
  | { readonly kind: 'file' }
  | { readonly kind: 'answers' }
  | { readonly kind: 'leadsOn'; readonly location: string };

type Of<Kind extends string, Data = unknown> = { readonly kind: Kind } & Data;
type OfRow<Kind extends string> = Of<Kind, { readonly row: MappedDomain }>;
type OfCertificate<Kind extends string> = Of<
  Kind,
  { readonly name: DomainName; readonly certificate: SeenCertificate; readonly proxy: string | undefined }
>;

/** Why a domain is not live, or what will be wrong with it: with all that words and remedies need. */
export type Cause =
  | Of<'notAName', { readonly text: string; readonly problem: DomainNameProblem }>
  | Of<'wildcard', { readonly name: DomainName }>
  // DNS
  | Of<'noDns', { readonly name: DomainName; readonly problem: DnsProblem; readonly home: readonly IpAddress[] }>
  | Of<
      'pointsElsewhere' | 'pointsPrivate',
      { readonly name: DomainName; readonly addresses: readonly IpAddress[]; readonly home: readonly IpAddress[] }
    >
  | Of<
      'ipv6Elsewhere' | 'partlyElsewhere',
      { readonly name: DomainName; readonly elsewhere: readonly IpAddress[]; readonly home: readonly IpAddress[] }
    >
  // ports
  | Of<'portsClosed' | 'httpsClosed' | 'httpClosed', { readonly address: IpAddress; readonly problem: WebProblem }>
  // the panel
  | Of<'aliasMisspelt', { readonly name: DomainName; readonly stored: string; readonly webDomain: string }>
  | Of<
      'aliasElsewhere',
      { readonly name: DomainName; readonly webDomain: string; readonly base: string; readonly own: boolean }
    >
  | Of<'aliasOtherAccount', { readonly name: DomainName; readonly account: string; readonly webDomain: string }>
  | Of<'onlyCompanion', { readonly name: DomainName; readonly there: string; readonly webDomain: string }>
  | Of<'aliasMissing', { readonly name: DomainName; readonly webDomain: string }>
  | Of<'accountSuspended', { readonly account: string }>
  | Of<'webDomainSuspended', { readonly account: string; readonly webDomain: string }>
  | Of<'reloadOwed', { readonly webDomain: string; readonly page: PanelPage }>
  | Of<'webDomainEmpty', { readonly webDomain: string }>
  // the certificate
  | OfCertificate<
      | 'notInCertificate'
      | 'defaultCertificate'
      | 'certificateExpired'
      | 'certificateNotYetValid'
      | 'certificateUntrusted'
    >
  | Of<'caaForbids', { readonly name: DomainName; readonly at: string }>
  | Of<'certificateExpires', { readonly name: DomainName; readonly daysLeft: number }>
  // the network
  | Of<'notMapped', { readonly name: DomainName }>
  | Of<'mappingUnreadable', { readonly text: string; readonly id: number }>
  | Of<'mappedTwice', { readonly name: DomainName; readonly rows: readonly MappedDomain[] }>
  | OfRow<'baseMapped' | 'mappedToMainSite'>
  | OfRow<'inactive' | 'stageChecking' | 'stageFailed' | 'stageSslFailed' | 'stageUnknown'>
  | Of<'twoPrimaries', { readonly name: DomainName; readonly blogId: number; readonly rows: readonly MappedDomain[] }>
  | Of<'primaryNotLive', { readonly name: DomainName; readonly primary: MappedDomain }>
  | Of<'siteArchived' | 'siteDeleted' | 'siteMissing', { readonly name: DomainName; readonly blogId: number }>
  | Of<'mappingOff'>
  // the folder's wp-config.php
  | Of<'sunriseMissing'>
  | Of<'cookieDomain', { readonly value: string }>
  | Of<'constantsElsewhere', { readonly named: string; readonly connection: string }>
  // what is answered
  | Of<'noPage', { readonly problem: WebProblem }>
  | Of<'redirectLoop', { readonly name: DomainName }>
  /** `told`: a check before has failed, of which it comes. */
  | Of<'signup', { readonly name: DomainName; readonly told: boolean }>
  | Of<'asksForLogin', { readonly name: DomainName }>
  | Of<'panelPage', { readonly page: PanelPage; readonly told: boolean }>
  | Of<'leadsAway', { readonly location: string }>
  | Of<'otherSite', { readonly name: DomainName; readonly host: string }>
  | Of<'mixedScheme', { readonly name: DomainName }>
  | Of<'gone'>
  | Of<'statusError' | 'serverError', { readonly status: number }>
  | Of<'notWordPress'>;
export type CauseKind = Cause['kind'];
