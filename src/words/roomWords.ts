import * as vscode from 'vscode';
import type { AliasQuota } from '../domain/aliasQuota.ts';
import { certificateRoom, maxCertificateNames } from '../domain/visitors/certificateRoom.ts';
import { timeOf } from './timeWords.ts';

const { t } = vscode.l10n;

/** From here on the panel loses changes of a web domain's alias list in silence; as `overSize` of a plan. */
const fullKilobytes = 65;

/**
 * How much room a web domain has for more names, whose own and aliases `stored` are: by the account's package, in one
 * certificate, and in the panel's list of aliases; and what the panel has counted.
 */
export function roomLines(stored: readonly string[], quota: AliasQuota | undefined): readonly string[] {
  const limit = quota?.limit;
  const { names, room, over } = certificateRoom(stored);
  const kilobytes = (stored.slice(1).join().length / 1_000).toFixed(1);
  const aliases = stored.length - 1;
  return [
    ...(limit === undefined
      ? []
      : [
          t(
            'Aliases: {0} of {1} that the package allows on one web domain',
            aliases.toLocaleString(),
            limit.toLocaleString(),
          ),
        ]),
    t('Names for one certificate: {0} of {1}', names.toLocaleString(), maxCertificateNames),
    over > 0
      ? t('{0} of them are too many for one certificate of Let’s Encrypt.', over.toLocaleString())
      : t('There is room for {0} more: {1} domains with www.', room, Math.floor(room / 2)),
    t('Alias list: {0} of {1} kB', kilobytes, fullKilobytes),
    ...countLine(quota),
  ];
}

function countLine(quota: AliasQuota | undefined): readonly string[] {
  if (quota?.counted === undefined) return [];
  const [at, counted] = [timeOf(quota.at), quota.counted.toLocaleString()];
  return [t('U_WEB_ALIASES at {0}: {1} (counts calls, not names)', at, counted)];
}
