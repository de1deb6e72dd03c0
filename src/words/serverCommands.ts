import type { Target } from '../domain/endpoint.ts';

/** What root asks a server about its panel. */
export const serverCommands = {
  port: 'grep BACKEND_PORT /usr/local/hestia/conf/hestia.conf',
  bans: 'v-list-firewall-ban',
  firewall: 'v-list-firewall',
  status: 'systemctl status hestia --no-pager',
  errorLog: 'tail -n 20 /var/log/hestia/nginx-error.log',
  apiFile: 'ls -l /usr/local/hestia/web/api/index.php',
  accessKeys: 'v-list-access-keys',
  demoMode: 'grep DEMO_MODE /usr/local/hestia/conf/hestia.conf',
  /** Gives the panel a certificate of Let's Encrypt. */
  letsEncrypt: 'v-add-letsencrypt-host',
  /** The fingerprint of the panel's own certificate. */
  fingerprint: 'openssl x509 -noout -fingerprint -sha256 -in /usr/local/hestia/ssl/certificate.crt',
} as const;

/** Prints the fingerprint of the certificate that a web server has for a site, asked on the server itself. */
export function siteFingerprintCommand({ host, port }: Target): string {
  const ask = `openssl s_client -connect localhost:${port} -servername ${host} </dev/null 2>/dev/null`;
  return `${ask} | openssl x509 -noout -fingerprint -sha256`;
}
