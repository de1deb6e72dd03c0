import type { WebDomain } from '../../domain/webDomain.ts';
import type { AliasLimit } from '../../hestia/commands/getUserValue.ts';
import { failed, notReached, passed, warning, type Check, type Outcome } from './check.ts';
import type { Room } from './verdict.ts';

/** The panel hands the old and the new list to one command of 128 KiB; beyond it answers success and stores nothing. */
const fullBytes = 65_000;
const longBytes = 60_000;

/** There is room for more aliases: below the package's limit, and below the list size at which the panel loses changes. */
export const room: Check = ({ found: { base, aliasLimit } }) =>
  base === undefined ? notReached : judgeRoom(base, aliasLimit);

/** Judges how full a web domain is. An undefined `limit` is not known. */
export function judgeRoom({ name, aliases }: WebDomain, limit: AliasLimit | undefined): Outcome {
  const bytes = Buffer.byteLength(aliases.join(','));
  const seen: Room = { name, aliases: aliases.length, bytes, limit };
  if (typeof limit === 'number' && aliases.length >= limit) return failed({ kind: 'limitReached', ...seen });
  if (bytes >= fullBytes) return failed({ kind: 'listFull', ...seen });
  return bytes >= longBytes ? warning({ kind: 'listLong', ...seen }) : passed({ kind: 'room', ...seen });
}
