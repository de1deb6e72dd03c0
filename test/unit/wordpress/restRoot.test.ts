import { expect, it } from 'vitest';
import { endpointAt } from '../../../src/domain/endpoint.ts';
import { recordedBody, exchanges } from '../../network/recorded.ts';
import { restRootOf, routeUrl } from '../../../src/wordpress/restRoot.ts';

const address = endpointAt('https://net.example.com/');
const home = (body: string, link?: string | string[]) => ({ status: 200, headers: { link }, body });
const rel = 'rel="https://api.w.org/"';

it('the recorded home page names the root of plain permalinks', () => {
  const note = 'plain permalinks: how the page tells its REST root';
  const { headers, status } = exchanges.find((each) => each.note === note) ?? { headers: {}, status: 0 };
  const root = restRootOf(address, { status, headers, body: String(recordedBody(note)) });
  expect(root).toEqual({ url: 'https://net.example.com/index.php?rest_route=/', named: true });
});

it.each([
  [`<https://net.example.com/wp-json/>; ${rel}`, 'https://net.example.com/wp-json/'],
  [
    `<https://x.example/p>; rel=shortlink, <https://net.example.com/wp-json/>; ${rel}`,
    'https://net.example.com/wp-json/',
  ],
  [['<https://x.example/p>; rel=shortlink', `</api/>; ${rel}`], 'https://net.example.com/api/'],
  // The key goes to the address that a person gave, whatever the page says.
  [`<http://net.example.com/wp-json/>; ${rel}`, 'https://net.example.com/wp-json/'],
  [`<https://evil.example/wp-json/>; ${rel}`, 'https://net.example.com/wp-json/'],
])('%s', (link, url) => {
  expect(restRootOf(address, home('', link))).toEqual({ url, named: true });
});

it('without a header the head of the page names it, or it is guessed, or this is no WordPress', () => {
  const head = `<link rel='https://api.w.org/' href='https://net.example.com/?a=1&amp;rest_route=/' />`;
  expect(restRootOf(address, home(head))).toEqual({ url: 'https://net.example.com/?a=1&rest_route=/', named: true });
  const guessed = { url: 'https://net.example.com/?rest_route=/', named: false };
  expect(restRootOf(address, home('<link href="/wp-includes/style.css">'))).toEqual(guessed);
  expect(restRootOf(address, home('<meta name="generator" content="WordPress 6.5.5" />'))).toEqual(guessed);
  expect(restRootOf(address, home('<h1>It works!</h1>'))).toBeUndefined();
});

it('a route is a path below a pretty root, and a parameter of a plain one', () => {
  expect(routeUrl('https://n.example/wp-json/', 'wu/v2/domain', { page: '2' })).toBe(
    'https://n.example/wp-json/wu/v2/domain?page=2',
  );
  expect(routeUrl('https://n.example/index.php?rest_route=/', 'wu/v2/domain', { page: '2' })).toBe(
    'https://n.example/index.php?rest_route=%2Fwu%2Fv2%2Fdomain&page=2',
  );
});
