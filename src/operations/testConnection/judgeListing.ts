import type { CallFailure } from '../../hestia/callError.ts';
import type { CheckId, Listing } from './check.ts';
import type { Verdict } from './verdict.ts';

/**
 * What the answer to the listing says about one check: `passed`, its failure, or nothing. A panel looks at the switch of
 * its API, the address, the credentials, the permission, the switch for users' keys and the account in this order
 * (`web/api/index.php`), so that a refusal proves what comes before it.
 */
export function judgeListing(id: CheckId, listing: Listing | undefined): 'passed' | Verdict {
  if (listing === undefined) return { kind: 'notReached' };
  if (listing.ok) return 'passed';
  const { fails, proves } = meaningOf(listing.failure);
  if (proves.includes(id)) return 'passed';
  return fails === id
    ? { kind: 'failed', problem: { kind: 'request', failure: listing.failure } }
    : { kind: 'notReached' };
}

interface Meaning {
  readonly fails: CheckId;
  readonly proves: readonly CheckId[];
}

function meaningOf(failure: CallFailure): Meaning {
  switch (failure.kind) {
    case 'apiOff':
      return failure.forUserKeys
        ? { fails: 'apiOn', proves: ['hestiaApi', 'addressAllowed', 'authentication'] }
        : { fails: 'apiOn', proves: ['hestiaApi'] };
    case 'ipNotAllowed':
      return { fails: 'addressAllowed', proves: ['hestiaApi', 'apiOn'] };
    case 'authentication':
    case 'demoMode':
    case 'ownerSuspended':
      return { fails: 'authentication', proves: ['hestiaApi', 'apiOn', 'addressAllowed'] };
    case 'permission':
      return { fails: 'permissions', proves: signedIn };
    case 'wrongAccount':
      return { fails: 'account', proves: signedIn };
    case 'invalidJson':
    case 'command':
      return { fails: 'account', proves: [...signedIn, 'permissions'] };
    case 'cancelled':
    case 'originMismatch':
    case 'dns':
    case 'connectionRefused':
    case 'unreachable':
    case 'timeout':
    case 'connectionLost':
    case 'notTls':
    case 'tlsUntrusted':
    case 'tlsExpired':
    case 'tlsNameMismatch':
    case 'tlsOther':
    case 'certificateChanged':
    case 'proxyUnreachable':
    case 'proxyTimeout':
    case 'proxyAuthentication':
    case 'proxyCannotReach':
    case 'proxyRefused':
    case 'notProxy':
    case 'proxyUnsupported':
    case 'tooLarge':
    case 'redirect':
    case 'notFound':
    case 'methodNotAllowed':
    case 'serverError':
    case 'notHttp':
    case 'notHestia':
    case 'emptyReply':
      return { fails: 'hestiaApi', proves: [] };
  }
}

const signedIn: readonly CheckId[] = ['hestiaApi', 'apiOn', 'addressAllowed', 'authentication'];
