import { caaAllows } from '../../../domain/visitors/nameInDns.ts';
import { failed, notReached, passed, warning, type Check } from './check.ts';

/** Below this a certificate should have been renewed long ago: the panel does it 30 days before. */
const soon = 14;

/** Whether a browser takes the certificate that it is shown; behind a proxy it is the proxy's. */
export const certificate: Check = ({ found: { name, visited } }) => {
  if (name === undefined || visited === undefined) return notReached;
  const { seen, view } = visited;
  const { certificate: shown, points } = view;
  if (shown.kind === 'notSeen') return notReached;
  const proxy = points.kind === 'behindProxy' ? points.proxy.name : undefined;
  const cause = { name, certificate: shown.certificate, proxy };
  const { caa } = seen.dns;
  const isOrdered = shown.kind !== 'good' && shown.kind !== 'untrusted' && shown.kind !== 'notYetValid';
  if (isOrdered && proxy === undefined && caa.kind === 'records' && caaAllows(caa) === 'forbidden') {
    return failed({ kind: 'caaForbids', name, at: caa.at });
  }
  switch (shown.kind) {
    case 'good': {
      const { certificate: good, daysLeft } = shown;
      return daysLeft < soon && proxy === undefined
        ? warning({ kind: 'certificateExpires', name, daysLeft })
        : passed({ kind: 'certificate', certificate: good, daysLeft, proxy });
    }
    case 'default':
      return failed({ kind: 'defaultCertificate', ...cause });
    case 'notInCertificate':
      return failed({ kind: 'notInCertificate', ...cause });
    case 'expired':
      return failed({ kind: 'certificateExpired', ...cause });
    case 'notYetValid':
      return failed({ kind: 'certificateNotYetValid', ...cause });
    case 'untrusted':
      return failed({ kind: 'certificateUntrusted', ...cause });
  }
};
