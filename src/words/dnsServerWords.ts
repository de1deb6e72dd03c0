import * as vscode from 'vscode';
import type { DnsServerProblem } from '../domain/visitors/dnsServer.ts';

const { t } = vscode.l10n;

/** What to write instead of a DNS server that cannot be read. */
export function dnsServerRemedy(problem: DnsServerProblem): string {
  switch (problem) {
    case 'empty':
    case 'address':
      return t('Write an IP address, with a port if it is not 53: 1.1.1.1 or [2606:4700:4700::1111]:53.');
    case 'name':
      return t('Write its IP address: a name would need a DNS server itself.');
    case 'brackets':
      return t('Put an IPv6 address in brackets, so that its end is not taken for a port: [::1]:53 or [::1:53].');
    case 'port':
      return t('A port is a number from 1 to 65535.');
  }
}
