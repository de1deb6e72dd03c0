import * as vscode from 'vscode';
import type { SiteAddressProblem } from '../domain/network/siteAddress.ts';

const { t } = vscode.l10n;

/** Why a text is no address of a network's main site. */
export function siteAddressWords(problem: SiteAddressProblem): string {
  switch (problem) {
    case 'empty':
      return t('Enter the address of the network’s main site, for example https://shops.example.com/.');
    case 'notUrl':
      return t('This is not a web address.');
    case 'notHttps':
      return t('Only https:// is possible: the key may do everything, and is never sent unencrypted.');
    case 'userinfo':
      return t('Leave out the user and password: the key is asked for next, and stored safely.');
    case 'query':
      return t('Leave out the part from ? or # on.');
  }
}
