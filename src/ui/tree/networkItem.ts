import * as vscode from 'vscode';
import { NetworkSignedOutError } from '../../platform/openNetwork.ts';
import type { NetworkList } from '../../domain/network/networkList.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { policyWords } from '../../words/policyWords.ts';
import { plainText } from '../../words/plainText.ts';
import { readWords } from '../../words/readWords.ts';
import type { NetworkElement } from '../elements.ts';
import { failureTitle } from '../failure/failureTitle.ts';
import { item, tooltip } from './item.ts';
import { otherPolicy } from './otherPolicy.ts';

const { t } = vscode.l10n;

/** How the WordPress network of a connection looks: what it maps and when that was read, or why it could not be. */
export function networkItem({ id, parent, reading, apart }: NetworkElement): vscode.TreeItem {
  const { network, baseWebDomain } = parent.connection;
  const name = network === undefined || network.name === '' ? (network?.address.host ?? '') : network.name;
  const label = name === '' ? t('WordPress network') : plainText(name);
  const inFull = name === '' ? label : t('WordPress network: {0}', label);
  const description = stateWords(reading);
  const lacksBase = reading.kind === 'value' && baseWebDomain === undefined;
  const hasOtherPolicy = otherPolicy(reading) !== undefined;
  const isOpen = reading.kind === 'failure' || lacksBase || hasOtherPolicy || apart.length > 0;
  return item(label, {
    // Another id than before makes it another row to VS Code, which then comes unfolded.
    id: `${id}/${reading.kind}/${isOpen}`,
    description,
    tooltip: tooltip([inFull, network?.address.url ?? '', ...knownLines(reading)]),
    iconPath: iconOf(reading),
    contextValue: [
      'network',
      ...(network === undefined ? [] : ['networkConnected']),
      ...(hasOtherPolicy ? ['otherPolicy'] : []),
    ].join(' '),
    collapsibleState: isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
    accessibilityInformation: { label: `${inFull}, ${description}` },
  });
}

function iconOf(reading: NetworkElement['reading']): vscode.ThemeIcon {
  if (reading.kind === 'underWay' || reading.kind === 'notRead') return new vscode.ThemeIcon('loading~spin');
  if (reading.kind === 'value') return new vscode.ThemeIcon('type-hierarchy-sub');
  return reading.error instanceof NetworkSignedOutError
    ? new vscode.ThemeIcon('account')
    : new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
}

function stateWords(reading: NetworkElement['reading']): string {
  switch (reading.kind) {
    case 'notRead':
    case 'underWay':
      return t('is being read');
    case 'failure':
      return failureTitle(reading.error);
    case 'value': {
      const { value, at } = reading;
      const from = value.from === 'snapshot' ? [t('snapshot')] : [];
      return [mappedCount(value), ...from, readWords(at)].join(' · ');
    }
  }
}

function policyLines(reading: NetworkElement['reading']): readonly string[] {
  if (reading.kind !== 'value' || reading.value.from !== 'network') return [];
  const own = t('Policy of the network: {0}.', policyWords(reading.value.www));
  return otherPolicy(reading) === undefined ? [own] : [own, t('The setting here: {0}.', policyWords(wwwPolicy()))];
}

function mappedCount({ mapped, unreadable }: NetworkList): string {
  const count = mapped.length + unreadable.length;
  return count === 1 ? t('1 mapped domain') : t('{0} mapped domains', count.toLocaleString());
}

function knownLines(reading: NetworkElement['reading']): readonly string[] {
  if (reading.kind !== 'value') return [stateWords(reading)];
  const { value, at } = reading;
  const when = new Date(at).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    mappedCount(value),
    ...policyLines(reading),
    value.from === 'snapshot'
      ? t('Snapshot of {0}, from what WP-CLI printed: it is not read again by itself.', when)
      : t('Read on {0}.', when),
  ];
}
