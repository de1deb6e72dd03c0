import type { WebProblem } from '../../domain/visitors/seen.ts';
import { NetError } from '../netFailure.ts';
import { transportError } from '../transportError.ts';

/** What an error of a socket, TLS or undici says of a web server. `seconds` is how long was waited. */
export function webProblem(error: unknown, seconds: number): WebProblem {
  const meant = transportError(error, { host: '', port: 0, seconds, sent: false });
  if (!(meant instanceof NetError)) return { kind: 'lost' };
  const { failure } = meant;
  if (failure.kind === 'connectionRefused') return { kind: 'refused' };
  if (failure.kind === 'unreachable') return { kind: 'unreachable', code: failure.code };
  if (failure.kind === 'timeout') return { kind: 'noAnswer', seconds };
  if (failure.kind === 'notTls' || failure.kind === 'notHttp') return { kind: failure.kind };
  return failure.kind === 'tlsOther' ? tlsProblem(failure.code) : { kind: 'lost' };
}

function tlsProblem(code: string): WebProblem {
  switch (code) {
    case 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME':
      return { kind: 'nameRefused' };
    case 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE':
      return { kind: 'certificateTooLarge' };
    default:
      return { kind: 'tls', code };
  }
}
