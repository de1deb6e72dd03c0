import { expect, it } from 'vitest';
import type { Connection } from '../../../../src/domain/connection.ts';
import { endpointAt } from '../../../../src/domain/endpoint.ts';
import { connectionOfFolder } from '../../../../src/operations/constants/connectionOfFolder.ts';

const url = 'https://panel.example.com:8083/api/';

function connection(id: string, account: string): Connection {
  return { id, name: id, endpoint: endpointAt(url), credentialKind: 'accessKey', account, restart: 'reload' };
}
const [acme, other] = [connection('one', 'acme'), connection('two', 'other')];
const text = `<?php define( 'WU_HESTIA_API_URL', '${url}' ); define( 'WU_HESTIA_ACCOUNT', 'other' );`;
const domain = {
  name: 'network.example.com',
  aliases: [],
  suspended: false,
  ssl: true,
  ip: '',
  documentRoot: '/home/acme/web/network.example.com/public_html/',
};
const unknown = (): undefined => undefined;

it('is the one to which the constants lead, or in whose document root the file lies, if it is only one', () => {
  const file = { path: '/srv/network/wp-config.php', text };
  expect(connectionOfFolder([acme, other], [file], unknown)).toBe(other);
  expect(connectionOfFolder([acme, other, connection('three', 'other')], [file], unknown)).toBeUndefined();
  const placed = { path: `${domain.documentRoot}wp-config.php`, text: '' };
  const domainsOf = (id: string) => (id === 'one' ? [domain] : []);
  expect(connectionOfFolder([other, acme], [placed], domainsOf)).toBe(acme);
  // Where a file lies counts before what is written in it, which may be of another connection.
  expect(connectionOfFolder([other, acme], [{ ...placed, text }], domainsOf)).toBe(acme);
  expect(connectionOfFolder([other, acme], [{ ...placed, text }], () => [domain])).toBe(other);
  const near = { path: '/home/acme/web/network.example.com/public_html2/wp-config.php', text: '<?php' };
  expect(connectionOfFolder([other, acme], [near], domainsOf)).toBeUndefined();
});
