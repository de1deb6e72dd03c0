import * as vscode from 'vscode';
import { certificateRoom, maxCertificateNames } from '../domain/visitors/certificateRoom.ts';

const { t } = vscode.l10n;

/** From here on the panel loses changes of a web domain's alias list in silence; as `overSize` of a plan. */
const fullKilobytes = 65;

/**
 * How much room a web domain has for more names, whose own and aliases `stored` are: in one certificate, and in the
 * panel's list of aliases.
 */
export function roomLines(stored: readonly string[]): readonly string[] {
  const { names, room, over } = certificateRoom(stored);
  const kilobytes = (stored.slice(1).join().length / 1_000).toFixed(1);
  return [
    t('Names for one certificate: {0} of {1}', names.toLocaleString(), maxCertificateNames),
    over > 0
      ? t('{0} of them are too many for one certificate of Let’s Encrypt.', over.toLocaleString())
      : t('There is room for {0} more: {1} domains with www.', room, Math.floor(room / 2)),
    t('Alias list: {0} of {1} kB', kilobytes, fullKilobytes),
  ];
}
