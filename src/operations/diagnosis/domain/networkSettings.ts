import { failed, notKnown, notReached, passed, type Check } from './check.ts';

/** Whether the network maps domains at all. What was never saved counts as off to `sunrise.php` (`wu_get_setting_early`). */
export const networkSettings: Check = ({ found: { network } }) => {
  if (network === undefined) return notReached;
  if (!network.ok) return notKnown(network.reason);
  const { mapsDomains, www } = network.truth;
  if (mapsDomains === undefined) return notKnown({ kind: 'notTold', source: 'network' });
  return mapsDomains ? passed({ kind: 'networkSettings', www }) : failed({ kind: 'mappingOff' });
};
