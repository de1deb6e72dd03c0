import * as vscode from 'vscode';
import type { CredentialKind } from '../domain/connection.ts';
import type { EndpointProblem } from '../domain/endpoint.ts';

/** The name of a kind of credentials. */
export function kindName(kind: CredentialKind): string {
  switch (kind) {
    case 'accessKey':
      return vscode.l10n.t('Access key');
    case 'legacyKey':
      return vscode.l10n.t('Legacy API key');
    case 'password':
      return vscode.l10n.t('Admin password');
  }
}

/** Why an address cannot be an API URL. */
export function urlProblem(reason: EndpointProblem): string {
  switch (reason) {
    case 'empty':
      return vscode.l10n.t('Enter the address of the panel, for example https://panel.example.com:8083/api/.');
    case 'notUrl':
      return vscode.l10n.t('This is not a web address.');
    case 'notHttps':
      return vscode.l10n.t('Only https:// is possible: credentials are never sent unencrypted.');
    case 'userinfo':
      return vscode.l10n.t('Leave out the user and password: they are asked for next, and stored safely.');
    case 'query':
      return vscode.l10n.t('Leave out the part from ? on.');
    case 'fragment':
      return vscode.l10n.t('Leave out the part from # on.');
    case 'path':
      return vscode.l10n.t('The API is at /api/ of the panel’s address.');
  }
}
