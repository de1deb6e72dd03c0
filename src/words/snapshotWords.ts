import * as vscode from 'vscode';
import type { SnapshotProblem } from '../wordpress/wpCli.ts';

const { t } = vscode.l10n;

/** Why a text is not taken for what WP-CLI prints of the mapped domains. */
export function snapshotProblemWords(problem: SnapshotProblem): string {
  switch (problem) {
    case 'empty':
      return t('It is empty. Copy what the command prints first.');
    case 'brokenJson':
      return t('This JSON is incomplete. Copy all of it, from the first bracket to the last.');
    case 'notAList':
      return t('This is not what the command prints: it is neither JSON nor a table with the column blog_id.');
    case 'columns':
      return t('A column is missing of id, blog_id, domain, active, primary_domain and stage. Leave --fields out.');
    case 'rows':
      return t('A row has a value that is not understood, so the list would be incomplete.');
  }
}
