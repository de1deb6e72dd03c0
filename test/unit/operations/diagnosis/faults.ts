import type { CauseKind } from '../../../../src/operations/diagnosis/domain/verdict.ts';
import type { World } from './world.ts';

export type Fault = readonly [kind: CauseKind, change: Partial<World>];

/** Each fault alone, and what is said of it. */
export const faults: readonly Fault[] = [
  ['siteMissing', { site: 'missing' }],
  ['siteDeleted', { site: 'deleted' }],
  ['siteArchived', { site: 'archived' }],
  ['noDns', { dns: 'none' }],
  ['pointsPrivate', { dns: 'private' }],
  ['pointsElsewhere', { dns: 'elsewhere' }],
  ['ipv6Elsewhere', { dns: 'ipv6Elsewhere' }],
  ['partlyElsewhere', { dns: 'partly' }],
  ['portsClosed', { ports: 'closed' }],
  ['accountSuspended', { suspended: 'account' }],
  ['webDomainSuspended', { suspended: 'webDomain' }],
  ['aliasMisspelt', { alias: 'misspelt' }],
  ['aliasElsewhere', { alias: 'elsewhere' }],
  ['aliasElsewhere', { alias: 'website' }],
  ['aliasOtherAccount', { alias: 'otherAccount' }],
  ['onlyCompanion', { alias: 'companion' }],
  ['aliasMissing', { alias: 'missing' }],
  ['reloadOwed', { webServer: 'stale' }],
  ['webDomainEmpty', { folder: 'empty' }],
  ['sunriseMissing', { sunrise: false }],
  ['mappingOff', { mapsDomains: false }],
  ['mappingUnreadable', { rows: 'unreadable' }],
  ['notMapped', { rows: 'none' }],
  ['twoPrimaries', { primary: 'two', active: true }],
  ['inactive', { active: false }],
  ['httpsClosed', { ports: 'noHttps' }],
  ['caaForbids', { caa: 'forbids', certificate: 'notIn' }],
  ['defaultCertificate', { certificate: 'default' }],
  ['notInCertificate', { certificate: 'notIn' }],
  ['certificateExpired', { certificate: 'expired' }],
  ['certificateNotYetValid', { certificate: 'early' }],
  ['certificateUntrusted', { certificate: 'untrusted' }],
  ['stageFailed', { stage: 'failed' }],
  ['stageSslFailed', { stage: 'ssl-failed' }],
  ['stageChecking', { stage: 'checking-dns' }],
  ['stageChecking', { stage: 'checking-ssl-cert' }],
  ['stageUnknown', { stage: 'unknown' }],
  ['primaryNotLive', { primary: 'otherDead' }],
  ['redirectLoop', { app: 'loop' }],
  ['serverError', { app: 'broken' }],
  ['statusError', { app: 'absent' }],
  ['noPage', { app: 'hangs', ports: 'open' }],
  ['otherSite', { app: 'otherSite' }],
  ['asksForLogin', { app: 'login' }],
  ['notWordPress', { app: 'notWordPress' }],
];

/** What is not as it should be while visitors get the site. */
export const flaws: readonly Fault[] = [
  ['mappedTwice', { rows: 'twice' }],
  ['mappedToMainSite', { site: 'main' }],
  ['mixedScheme', { app: 'httpRoot' }],
  ['httpClosed', { ports: 'noHttp' }],
  ['cookieDomain', { cookieDomain: true }],
  ['certificateExpires', { certificate: 'soon' }],
  ['constantsElsewhere', { constants: 'elsewhere' }],
];
