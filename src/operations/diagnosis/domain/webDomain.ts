import { failed, notKnown, notReached, passed, type Check } from './check.ts';

/** Whether the web domain runs, and the web server has taken over what the panel has. */
export const webDomain: Check = ({ found: { panel, webDomain: domain, served, visited } }) => {
  if (panel === undefined) return notReached;
  if (!panel.ok) return notKnown(panel.reason);
  if (domain === undefined) return notKnown({ kind: 'noBase' });
  const { account, domains } = panel.truth;
  if (domains.every(({ suspended }) => suspended)) return failed({ kind: 'accountSuspended', account });
  if (domain.suspended) return failed({ kind: 'webDomainSuspended', account, webDomain: domain.name });
  // Pages of another server say nothing about this one.
  const isHere = visited?.view.points.kind === 'here';
  const page = visited?.view.page;
  if (served === true && isHere && page?.kind === 'panelPage') {
    return page.which === 'new'
      ? failed({ kind: 'webDomainEmpty', webDomain: domain.name })
      : failed({ kind: 'reloadOwed', webDomain: domain.name, page: page.which });
  }
  return passed({ kind: 'running', webDomain: domain.name });
};
