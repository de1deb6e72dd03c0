import * as z from 'zod';
import { recordedBody } from './recorded.ts';
import type { MappingRow, NetworkState, SiteRow } from './state.ts';

/** The network of the recording: four sites, and nothing mapped yet. A new one with each call. */
export function recordedSeed(): NetworkState {
  const { settings } = z.object({ settings: z.record(z.string(), z.unknown()) }).parse(recordedBody('settings: all'));
  return {
    version: '2.9.2',
    plugin: 'active',
    api: true,
    mcp: false,
    keyMade: true,
    permalinks: 'pretty',
    http: 'redirects',
    authorization: 'handedOn',
    query: 'handedOn',
    mapping: true,
    title: 'Sample Network',
    networkName: 'Sample Network Sites',
    host: 'net.example.com',
    domains: [],
    sites: [
      { ...site(1, 'Sample Network', 'net.example.com', '2026-11-25 02:47:40'), ...mainSite },
      site(2, 'One', 'one.net.example.com', '2026-11-25 02:53:35'),
      site(3, 'Two', 'two.net.example.com', '2026-11-25 02:53:37'),
      site(4, 'Three', 'three.net.example.com', '2026-11-25 02:53:38'),
    ],
    settings,
  };
}

/** The stages that the bulk rows of the recording have, by their id. */
const stages = ['done-without-ssl', 'done', 'failed', 'ssl-failed', 'checking-dns', 'checking-ssl-cert'];

/** Rows as the recording has them from the tenth on: one of each stage, again and again, all of site 3. */
export function bulkRows(from: number, to: number): MappingRow[] {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const id = from + at;
    const stage = stages[id % stages.length] ?? '';
    return row(id, 3, `bulk${String(id - 10).padStart(3, '0')}.example.net`, { stage, primary_domain: false });
  });
}

/** The network beside the demo panel's `network.example.com`, with one of each difference between the two. */
export function demoSeed(): NetworkState {
  const registered = '2026-11-24 09:30:00';
  const recorded = recordedSeed();
  return {
    ...recorded,
    // What was never saved counts as off, and then no name is live, for that reason alone.
    settings: { ...recorded.settings, enable_domain_mapping: true },
    host: 'network.example.com',
    sites: [
      { ...site(1, 'Sample Network', 'network.example.com', registered), ...mainSite },
      site(2, 'Garden Club', 'garden.network.example.com', registered),
      site(3, 'Bakery', 'bakery.network.example.com', registered),
      site(4, 'Bookshop', 'books.network.example.com', registered),
      site(5, 'Studio Nine', 'studio.network.example.com', registered),
      site(6, 'Reading Room', 'reading.network.example.com', registered),
      { ...site(7, 'Old Fair', 'fair.network.example.com', registered), archived: true },
      site(8, '한국 지부', 'korea.network.example.com', registered),
    ],
    domains: [
      // Live, with its alias.
      row(1, 5, 'studio-nine.example.com', { secure: true }),
      // Two active primaries of one site: they send their visitors to each other for ever.
      row(2, 2, 'garden.network.example.com', {}),
      row(3, 2, 'garden-club.example.org', { secure: true }),
      // Dead although the alias is there.
      row(4, 3, 'bakery.example.net', { stage: 'checking-dns' }),
      row(5, 4, 'xn--bcher-kva.example.org', { stage: 'failed' }),
      row(6, 8, 'xn--3e0b707e.example.com', { stage: 'ssl-failed' }),
      row(7, 6, 'blog.network.example.com', { active: false }),
      row(8, 7, 'fair.network.example.com', {}),
      // Mapped, and no alias.
      row(9, 3, 'winery.example.org', { primary_domain: false }),
      // On another web domain of the account.
      row(10, 5, 'secure.example.com', { primary_domain: false, secure: true }),
      // Mapped twice.
      row(11, 3, 'market.network.example.com', { primary_domain: false }),
      row(12, 6, 'market.network.example.com', { primary_domain: false }),
    ],
  };
}

const mainSite = { last_updated: '0000-00-00 00:00:00', type: null } as const;

function site(blog_id: number, title: string, domain: string, registered: string): SiteRow {
  return {
    blog_id,
    title,
    domain,
    registered,
    last_updated: registered,
    archived: false,
    deleted: false,
    type: 'default',
  };
}

function row(id: number, blog_id: number, domain: string, more: Partial<MappingRow>): MappingRow {
  const date = '2026-11-01 00:00:00';
  const usual = { active: true, primary_domain: true, secure: false, stage: 'done' };
  return { id, date_created: date, date_modified: date, blog_id, domain, ...usual, ...more };
}
