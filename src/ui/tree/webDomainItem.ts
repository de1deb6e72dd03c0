import * as vscode from 'vscode';
import type { AliasQuota } from '../../domain/aliasQuota.ts';
import { displayName } from '../../domain/domainName.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { worstFirst, worstTrouble } from '../../domain/facts/factView.ts';
import { summarizeCertificate } from '../../domain/visitors/certificateSummary.ts';
import { summaryWords } from '../../words/certificateSummaryWords.ts';
import { factWords } from '../../words/factWords.ts';
import { aliasCount } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { roomLines } from '../../words/roomWords.ts';
import { timeOf } from '../../words/timeWords.ts';
import type { WebDomainElement } from '../elements.ts';
import { decorated, markWords } from './decorations.ts';
import { item, tooltip } from './item.ts';

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

interface WebDomainState {
  /** How many of its aliases are shown. */
  readonly shown: number;
  /** When a certificate was requested that is waited for. */
  readonly requestedAt: number | undefined;
  /** How many aliases the account may have, where that was asked for. */
  readonly quota: AliasQuota | undefined;
  /** What is known of its own name. */
  readonly facts: readonly Fact[];
}

/** How a web domain looks. */
export function webDomainItem(
  { id, parent, domain }: WebDomainElement,
  { shown, requestedAt, quota, facts }: WebDomainState,
): vscode.TreeItem {
  const isBase = parent.connection.baseWebDomain === domain.name;
  const known = worstFirst(facts).map((fact) => factWords(fact));
  const wrong = known.flatMap(({ word }) => word ?? []);
  const certificate = certificateWords(domain, facts);
  const states = [
    ...(domain.suspended ? [markWords('suspended')] : []),
    ...(requestedAt === undefined ? [] : [vscode.l10n.t('certificate requested, waiting')]),
    ...wrong,
    ...(domain.ssl ? ['SSL'] : []),
    ...(certificate?.short ?? []),
  ];
  const label = plainText(displayName(domain.name));
  const count = countWords(shown, domain.aliases.length);
  const base = isBase ? [vscode.l10n.t('base web domain')] : [];
  return item(label, {
    id,
    description: [...(isBase ? [vscode.l10n.t('base')] : []), ...states, count].join(' · '),
    tooltip: tooltip([
      domain.name,
      ...base,
      ...(domain.suspended ? [markWords('suspended')] : []),
      ...(domain.ssl ? ['SSL'] : []),
      count,
      vscode.l10n.t('IP address: {0}', domain.ip),
      vscode.l10n.t('Document root: {0}', domain.documentRoot),
      ...roomLines([domain.name, ...domain.aliases], quota),
      ...(requestedAt === undefined
        ? []
        : [
            vscode.l10n.t(
              'A certificate was requested at {0}; the web server is looked at for 15 minutes.',
              timeOf(requestedAt),
            ),
          ]),
      certificate?.whole ?? '',
      ...known.flatMap(({ lines }) => lines),
    ]),
    iconPath: new vscode.ThemeIcon(domain.suspended ? 'debug-pause' : isBase ? 'home' : domain.ssl ? 'lock' : 'globe'),
    ...decorated(id, domain.suspended ? 'suspended' : worstTrouble(facts)),
    contextValue: isBase ? 'webDomain base' : 'webDomain',
    collapsibleState: isBase ? Expanded : Collapsed,
    accessibilityInformation: { label: [label, ...base, ...states, count].join(', ') },
  });
}

function countWords(shown: number, all: number): string {
  return shown === all
    ? aliasCount(all)
    : vscode.l10n.t('{0} of {1} aliases shown', shown.toLocaleString(), all.toLocaleString());
}

/** What its certificate is to all of its names, where that was seen. */
function certificateWords(
  domain: WebDomainElement['domain'],
  facts: readonly Fact[],
): ReturnType<typeof summaryWords> | undefined {
  const seen = facts.find((fact) => fact.kind === 'visitors');
  if (seen === undefined) return undefined;
  const { certificate, points } = seen.view;
  const summary = summarizeCertificate(domain, certificate);
  return summary && summaryWords(summary, points.kind === 'behindProxy' ? points.proxy.name : undefined);
}
