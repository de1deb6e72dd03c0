import * as vscode from 'vscode';
import { restartValues, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import { documentation } from './documentation.ts';

/** What a constant is, what Ultimate Multisite does with it, and the problems of its value, as Markdown. */
export function constantHelp(name: HestiaConstant, problems: readonly string[]): vscode.MarkdownString {
  const more = vscode.l10n.t('More about the constants');
  const paragraphs = [
    `**${name}** — ${need(name)}`,
    meaning(name),
    ...problems.map((problem) => `⚠ ${problem.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&')}`),
    `[${more}](${documentation})`,
  ];
  return new vscode.MarkdownString(paragraphs.join('\n\n'));
}

function need(name: HestiaConstant): string {
  switch (name) {
    case 'WU_HESTIA_API_URL':
    case 'WU_HESTIA_API_USER':
    case 'WU_HESTIA_ACCOUNT':
    case 'WU_HESTIA_WEB_DOMAIN':
      return vscode.l10n.t('required');
    case 'WU_HESTIA_API_HASH':
    case 'WU_HESTIA_API_PASSWORD':
      return vscode.l10n.t('one of API_HASH and API_PASSWORD is required');
    case 'WU_HESTIA_RESTART':
      return vscode.l10n.t('optional');
  }
}

/** One or two sentences; also the documentation of a completion. */
export function meaning(name: HestiaConstant): string {
  const { t } = vscode.l10n;
  switch (name) {
    case 'WU_HESTIA_API_URL':
      return t(
        'The address of the panel’s API, like `https://panel.example.com:8083/api/`. Ultimate Multisite appends `/api` where it does not end in it.',
      );
    case 'WU_HESTIA_API_USER':
      return t(
        'The panel user that signs in. With a password only the panel’s root user can, usually `admin`. With API_HASH the panel goes by the key, but Ultimate Multisite wants a value all the same.',
      );
    case 'WU_HESTIA_API_HASH':
      return t(
        'An access key as `ID:SECRET` (20 and 40 characters), or a legacy API key (32). Ultimate Multisite signs in with it and never looks at API_PASSWORD then.',
      );
    case 'WU_HESTIA_API_PASSWORD':
      return t(
        'The password of the panel’s root user. Ultimate Multisite uses it only where API_HASH has no value, neither here nor in the network’s database.',
      );
    case 'WU_HESTIA_ACCOUNT':
      return t(
        'The panel account that owns the web domain. Capitals matter. Ultimate Multisite names it first in every command to the panel.',
      );
    case 'WU_HESTIA_WEB_DOMAIN':
      return t(
        'The web domain on the panel that serves WordPress, spelt as the panel lists it. Every domain that is mapped becomes an alias of it.',
      );
    case 'WU_HESTIA_RESTART':
      return t(
        'What the web server does after every alias that is added or removed: {0}. Where it is set neither here nor in the network’s database, Ultimate Multisite asks for `yes`, a full restart.',
        restartValues.map((value) => `\`${value}\``).join(', '),
      );
  }
}
