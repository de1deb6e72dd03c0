import type { Target } from '../domain/endpoint.ts';
import { shellLine } from '../domain/shellLine.ts';

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

/**
 * Where the panel writes down how an order of a certificate goes; it deletes the file once the order has succeeded
 * (`bin/v-add-letsencrypt-domain` in its source).
 */
export function orderLog(account: string, domain: string): string {
  return `/var/log/hestia/LE-${account}-${domain}.log`;
}

/**
 * Takes the orders of a web domain out of the panel's queue, as the panel itself does after success; the cron runs what is
 * left there every five minutes (`bin/v-update-sys-queue`, `bin/v-add-letsencrypt-domain`). None for a name that is no name.
 */
export function endOrdersCommand(domain: string): readonly [] | readonly [string] {
  const lines = `/ ${domain.replaceAll('.', String.raw`\.`)} /d`;
  return /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.-]*$/u.test(domain)
    ? shellLine(['sed', '-i', lines, '/usr/local/hestia/data/queue/letsencrypt.pipe'])
    : [];
}
