import { failed, notKnown, notReached, passed, type Check } from './check.ts';

/** Whether there is a site to show. */
export const site: Check = ({ found: { name, network, row, ownAddress } }) => {
  if (network === undefined || name === undefined) return notReached;
  if (!network.ok) return notKnown(network.reason);
  if (row === undefined) return ownAddress === true ? passed({ kind: 'ownAddress' }) : notReached;
  const { sites } = network.truth;
  if (sites === undefined) return notKnown({ kind: 'notTold', source: 'network' });
  const { blogId } = row;
  const shown = sites.find((each) => each.blogId === blogId);
  if (shown === undefined) return failed({ kind: 'siteMissing', name, blogId });
  switch (shown.state) {
    case 'deleted':
      return failed({ kind: 'siteDeleted', name, blogId });
    case 'archived':
      return failed({ kind: 'siteArchived', name, blogId });
    case 'live':
      return passed({ kind: 'site', blogId, title: shown.title });
  }
};
