import type { DomainName } from '../../../domain/domainName.ts';
import { comparable } from '../../../domain/storedName.ts';
import { withoutWww } from '../../../domain/wwwPolicy.ts';
import type { WebDomain } from '../../../domain/webDomain.ts';
import { failed, notKnown, notReached, passed, type Check } from './check.ts';
import { askSource, type PanelTruth } from './sources.ts';
import type { Cause } from './verdict.ts';

/** Whether the web server knows the name: an alias of the base web domain, to the letter. */
export const alias: Check = async ({ sources, signal, found: { name } }) => {
  if (name === undefined) return notReached;
  const panel = await askSource('panel', sources.panel, signal);
  if (!panel.ok) return notKnown(panel.reason, { panel });
  const { domains, base: baseName } = panel.truth;
  const base = domains.find((each) => each.name === baseName);
  if (base === undefined) return notKnown({ kind: 'noBase' }, { panel });
  const found = { panel, webDomain: base };
  const webDomain = base.name;
  if (base.name === name) return passed({ kind: 'baseName', webDomain }, { ...found, served: true });
  if (base.aliases.includes(name)) return passed({ kind: 'alias', webDomain }, { ...found, served: true });
  const cause = heldElsewhere(name, base, panel.truth);
  if (cause !== undefined) return failed(cause, { ...found, served: false });
  if (isCovered(name, base)) return passed({ kind: 'covered', webDomain }, { ...found, served: true });
  const owner = await sources.ownerOf?.(name, signal);
  if (owner !== undefined && owner !== panel.truth.account) {
    return failed({ kind: 'aliasOtherAccount', name, account: owner, webDomain: name }, { ...found, served: false });
  }
  const there = [base.name, ...base.aliases].find((each) => withoutWww(comparable(each)) === withoutWww(name));
  return failed(
    there === undefined ? { kind: 'aliasMissing', name, webDomain } : { kind: 'onlyCompanion', name, there, webDomain },
    { ...found, served: false },
  );
};

/** Who has the name instead, or how it is spelt. */
function heldElsewhere(name: DomainName, base: WebDomain, { domains, others }: PanelTruth): Cause | undefined {
  const stored = base.aliases.find((each) => comparable(each) === name);
  if (stored !== undefined) return { kind: 'aliasMisspelt', name, stored, webDomain: base.name };
  const other = domains.find((each) => each !== base && has(each, name));
  if (other !== undefined) {
    const own = comparable(other.name) === name;
    return { kind: 'aliasElsewhere', name, webDomain: other.name, base: base.name, own };
  }
  for (const { account, domains: theirs } of others) {
    const holder = theirs.find((each) => has(each, name));
    if (holder !== undefined) return { kind: 'aliasOtherAccount', name, account, webDomain: holder.name };
  }
  return undefined;
}

function has({ name, aliases }: WebDomain, wanted: DomainName): boolean {
  return [name, ...aliases].some((each) => comparable(each) === wanted);
}

/** Whether an alias `*.example.com` is for the name: to nginx and Apache a star is for any number of labels. */
function isCovered(name: DomainName, { aliases }: WebDomain): boolean {
  return aliases.some((each) => each.startsWith('*.') && name.endsWith(comparable(each).slice(1)));
}
