import { checkDomainFormat, checkUserFormat } from './aliasNames.ts';
import { findAccount, findDomains, single } from './accounts.ts';
import { Refusal } from './refusal.ts';
import type { PanelState } from './state.ts';

/** `v-list-web-domain-ssl USER DOMAIN json`: with the private key, as the panel tells it. */
export function listWebDomainSsl(state: PanelState, args: readonly string[]): string {
  const [user = '', domain = '', format] = args;
  if (args.length < 2) throw new Refusal(1, 'Usage: v-list-web-domain-ssl USER DOMAIN [FORMAT]');
  checkUserFormat(user);
  checkDomainFormat(domain);
  const [name, { certificate }] = single(findDomains(findAccount(state, user).account, domain));
  if (format !== 'json') return '';
  const fields = {
    CRT: certificate?.crt,
    KEY: certificate?.key,
    CA: '',
    SUBJECT: certificate?.subject,
    ALIASES: certificate?.aliases,
    NOT_BEFORE: certificate?.notBefore,
    NOT_AFTER: certificate?.notAfter,
    SIGNATURE: certificate && 'sha256WithRSAEncryption',
    PUB_KEY: certificate && '2048 bit',
    ISSUER: certificate && `CN = ${certificate.subject}`,
  };
  const lines = Object.entries(fields).map(([key, value]) => `        "${key}": "${value ?? ''}"`);
  return `{\n\t"${name}": {\n${lines.join(',\n')}\n\t}\n}`;
}

/** `v-schedule-letsencrypt-domain USER DOMAIN [ALIASES]`: one line in the queue. It checks no alias, and queues twice when told so. */
export function scheduleLetsEncrypt(state: PanelState, args: readonly string[]): string {
  const [user = '', domain = '', aliases] = args;
  if (args.length < 2) throw new Refusal(1, 'Usage: v-schedule-letsencrypt-domain USER DOMAIN [ALIASES]');
  if (state.panel.WEB_SSL === '') throw new Refusal(11, 'Error: SSL_SUPPORT is not enabled');
  const { name, account } = findAccount(state, user);
  const [key, found] = single(findDomains(account, domain));
  if (found.suspended) throw new Refusal(5, `Error: web ${key} is suspended`);
  const names = aliases ?? found.aliases.join(',');
  state.letsEncryptQueue.push(`/usr/local/hestia/bin/v-add-letsencrypt-domain ${name} ${key} '${names}' no yes`);
  return '';
}
