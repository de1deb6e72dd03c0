import { displayName, parseDomainName } from '../../../domain/domainName.ts';
import { wwwCompanion } from '../../../domain/wwwPolicy.ts';
import { failed, passed, type Check } from './check.ts';

/** Whether a visitor can come to such a name at all. */
export const name: Check = ({ text }) => {
  const parsed = parseDomainName(text);
  if (!parsed.ok) return failed({ kind: 'notAName', text, problem: parsed.problem });
  const { name: found } = parsed;
  if (found.startsWith('*.')) return failed({ kind: 'wildcard', name: found });
  const companion = wwwCompanion(found, 'always');
  return passed({ kind: 'name', name: found, unicode: displayName(found), companion }, { name: found });
};
