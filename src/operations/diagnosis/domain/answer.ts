import type { DomainName } from '../../../domain/domainName.ts';
import type { WebPage } from '../../../domain/visitors/seen.ts';
import { withoutWww } from '../../../domain/wwwPolicy.ts';
import { failed, notKnown, notReached, passed, warning, type Check, type Found, type Outcome } from './check.ts';

/** What a visitor really gets. */
export const answer: Check = ({ found, failed: told }) => {
  const { name, visited } = found;
  if (name === undefined || visited === undefined) return notReached;
  const { page } = visited.view;
  switch (page.kind) {
    case 'notSeen':
      return notReached;
    case 'failed':
      return failed({ kind: 'noPage', problem: page.problem });
    case 'redirectLoop':
      return failed({ kind: 'redirectLoop', name });
    case 'redirects':
      return judgeRedirect(page.location, name, { ...found, told });
    case 'panelPage':
      return failed({ kind: 'panelPage', page: page.which, told });
    case 'status':
      return failed(statusCause(page.status));
    case 'wordpress':
      return judgeWordPress(page.page, name);
    case 'other':
      return failed({ kind: 'notWordPress' });
  }
};

function statusCause(status: number): Parameters<typeof failed>[0] {
  if (status === 410) return { kind: 'gone' };
  return { kind: status >= 500 ? 'serverError' : 'statusError', status };
}

function judgeRedirect(
  location: string,
  name: DomainName,
  { network, row, told }: Found & { readonly told: boolean },
): Outcome {
  const to = URL.parse(location, `https://${name}/`);
  if (to?.pathname.endsWith('/wp-signup.php') === true) return failed({ kind: 'signup', name, told });
  if (to?.pathname.endsWith('/wp-login.php') === true) return failed({ kind: 'asksForLogin', name });
  if (to?.hostname === name) return passed({ kind: 'leadsOn', location });
  if (network?.ok !== true) return notKnown({ kind: 'leadUnjudged', location });
  // A `www.` goes to the name without it, and a name that is not primary to the one that is.
  const targets = network.truth.mapped.filter(({ blogId, active }) => blogId === row?.blogId && active);
  const isMeant = targets.some((each) => withoutWww(each.name) === withoutWww(to?.hostname ?? ''));
  return isMeant ? passed({ kind: 'leadsOn', location }) : failed({ kind: 'leadsAway', location });
}

/** A site gives the address of its REST API with each page: under another host it is another site. */
function judgeWordPress({ restRoot }: WebPage, name: DomainName): Outcome {
  const root = restRoot === undefined ? null : URL.parse(restRoot);
  if (root === null) return notKnown({ kind: 'siteNotTold' });
  if (withoutWww(root.hostname) !== withoutWww(name)) return failed({ kind: 'otherSite', name, host: root.hostname });
  return root.protocol === 'http:' ? warning({ kind: 'mixedScheme', name }) : passed({ kind: 'answers' });
}
