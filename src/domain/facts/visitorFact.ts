import { worstPart, type Look, type VisitorView } from '../visitors/visitorView.ts';
import type { FactView, FilterToken, Trouble } from './factView.ts';

/** What visitors of a name get, as it was seen from outside. */
export interface VisitorFact extends Look, FactView {
  readonly kind: 'visitors';
}

export function visitorFact(look: Look): VisitorFact {
  return {
    kind: 'visitors',
    ...look,
    trouble: troubleOf(look),
    tokens: tokensOf(look),
    columns: columnsOf(look),
  };
}

function troubleOf({ view }: Look): Trouble | undefined {
  const worst = worstPart(view);
  return worst === 'points' ? 'dns' : worst;
}

function tokensOf({ seen, view }: Look): readonly FilterToken[] {
  const { points, certificate, page } = view;
  const wasThere = seen.visit.kind === 'visited';
  return [
    ...(astray.has(points.kind) ? (['@dns'] as const) : []),
    ...(wasThere && certificate.kind !== 'good' ? (['@certificate'] as const) : []),
    ...(points.kind === 'behindProxy' ? (['@proxy'] as const) : []),
    ...(wasThere && page.kind !== 'wordpress' && page.kind !== 'redirects' ? (['@page'] as const) : []),
  ];
}

const astray: ReadonlySet<VisitorView['points']['kind']> = new Set(['noAddress', 'elsewhere', 'private', 'partly']);

/** The kinds of a view as they are; days like `2026-01-31`, times in UTC. */
function columnsOf({ seen, view }: Look): FactView['columns'] {
  const { points, certificate, page } = view;
  const shown = certificate.kind === 'notSeen' ? undefined : certificate.certificate;
  return {
    seen_at: new Date(seen.at).toISOString(),
    dns: points.kind === 'noAddress' ? points.problem : points.kind,
    addresses: seen.dns.addresses.join(' '),
    proxy: points.kind === 'behindProxy' ? points.proxy.name : '',
    certificate: certificate.kind,
    certificate_until: shown === undefined || Number.isNaN(shown.validTo.getTime()) ? '' : dayOf(shown.validTo),
    certificate_issuer: shown?.issuer ?? '',
    page: page.kind === 'panelPage' ? page.which : page.kind,
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
