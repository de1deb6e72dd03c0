import { isLive } from '../../../domain/network/mappedDomain.ts';
import { failed, notKnown, notReached, passed, warning, type Check } from './check.ts';

/** Where the site's names lead: all others to its one primary name. Two of them lead to each other for ever. */
export const primary: Check = ({ found: { name, network, row, ownAddress, visited } }) => {
  if (network === undefined || name === undefined) return notReached;
  if (!network.ok) return notKnown(network.reason);
  if (row === undefined) return ownAddress === true ? passed({ kind: 'ownAddress' }) : notReached;
  const { blogId } = row;
  const rows = network.truth.mapped.filter((each) => each.blogId === blogId && each.active && each.primary);
  if (new Set(rows.map((each) => each.name)).size > 1) return failed({ kind: 'twoPrimaries', name, blogId, rows });
  const [only] = rows;
  if (only === undefined) return passed({ kind: 'noPrimary' });
  if (only.name === row.name) return passed({ kind: 'primary' });
  if (isLive(only.stage, only.active)) return passed({ kind: 'leadsToPrimary', name: only.name });
  const page = visited?.view.page;
  const isLed = page?.kind === 'redirects' && URL.parse(page.location, `https://${name}/`)?.hostname === only.name;
  return (isLed ? failed : warning)({ kind: 'primaryNotLive', name, primary: only });
};
