import type * as vscode from 'vscode';
import { withIncludes } from '../../platform/includes.ts';
import { findingWords } from '../../words/findingWords.ts';
import { checkWpConfig } from '../../wpconfig/check.ts';
import type { Finding } from '../../wpconfig/findings/findings.ts';

/** Something about the constants of a file, in words that have no value of it; `line` counts from 1. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly what: string;
}

/** What is found in a document, for whoever may not see what is in it. */
export async function findingsWithoutValues(document: vscode.TextDocument): Promise<readonly ToldFinding[]> {
  const text = document.getText();
  const findings = await withIncludes(document, (readInclude) => checkWpConfig(text, { readInclude }));
  return findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    line: document.positionAt(finding.start).line + 1,
    what: findingWords(withoutValue(finding)),
  }));
}

/** A finding whose words tell nothing of the value that it is about. */
function withoutValue(finding: Finding): Finding {
  if (finding.code === 'url-port') return { ...finding, data: { ...finding.data, port: '…' } };
  if (finding.code === 'web-domain-spelling') return { ...finding, data: { answer: '…' } };
  return finding;
}
