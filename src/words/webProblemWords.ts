import * as vscode from 'vscode';
import type { PanelPage } from '../domain/visitors/pageView.ts';
import type { WebProblem } from '../domain/visitors/seen.ts';

const { t } = vscode.l10n;

/** Why a port of a web server gave nothing, in a few words. */
export function webProblemWords(problem: WebProblem): string {
  switch (problem.kind) {
    case 'refused':
      return t('nothing answers');
    case 'lost':
      return t('connection lost');
    case 'nameRefused':
      return t('the server refuses this name');
    case 'certificateTooLarge':
      return t('the certificate is too large');
    case 'notTls':
      return t('the port does not speak TLS');
    case 'notHttp':
      return t('no web server');
    case 'noAnswer':
      return t('no answer within {0} s', problem.seconds);
    case 'unreachable':
      return t('not reachable, {0}', problem.code);
    case 'tls':
      return t('TLS fails, {0}', problem.code);
  }
}

/** Which of the panel's own pages is shown. */
export function panelPageWords(page: PanelPage): string {
  switch (page) {
    case 'new':
      return t('page of a new web domain');
    case 'unassigned':
      return t('the server’s default page');
    case 'suspended':
      return t('page of a suspended site');
  }
}
