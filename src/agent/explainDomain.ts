import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import { parseDomainName, type DomainName } from '../domain/domainName.ts';
import { conclude } from '../operations/diagnosis/domain/causes.ts';
import type { DomainSources } from '../operations/diagnosis/domain/sources.ts';
import type { Cause, Verdict } from '../operations/diagnosis/domain/verdict.ts';
import { diagnoseDomain, type CheckResult } from '../operations/diagnosis/domain.ts';
import { causeAdvice } from '../words/domain/causeWords.ts';
import { conclusionWords, domainCheckTitle, reasonWords } from '../words/domain/domainWords.ts';
import { shownName, shownWithStored } from '../words/nameWords.ts';
import type { Answer } from './answer.ts';
import type { Connections } from './connections.ts';
import { inputs } from './inputs.ts';
import type { PanelGate } from './panelGate.ts';
import { tool } from './tool.ts';

interface Uses {
  readonly connections: Connections;
  readonly gate: PanelGate;
  /** Who is asked about a domain (undefined where the text is no name) with the help of a connection. */
  readonly domainSources: (
    name: DomainName | undefined,
    connection: Connection,
    signal: AbortSignal,
  ) => Promise<DomainSources>;
}

/** Why a domain is not live, or that it is: the diagnosis, as a person gets it, without values of a file. */
export const explainDomain = tool({
  input: inputs.hestia_explain_domain,
  prepare: ({ domain }) => ({
    invocationMessage: vscode.l10n.t('Looking at {0}…', shownName(domain)),
    // DNS servers and a web server that anybody may have chosen learn the name.
    confirmationMessages: {
      title: vscode.l10n.t('Look at {0} from outside?', shownWithStored(domain)),
      message: vscode.l10n.t('DNS is asked for this name, and its web server is visited.'),
    },
  }),
  run: async ({ domain, connection: id }, { connections, gate, domainSources }: Uses, signal) => {
    const connection = connections.get(id);
    gate(connection);
    const parsed = parseDomainName(domain);
    const sources = await domainSources(parsed.ok ? parsed.name : undefined, connection, signal);
    const results: CheckResult[] = [];
    for await (const result of diagnoseDomain(domain, sources, signal)) {
      results.push({ ...result, verdict: withoutValues(result.verdict) });
    }
    const conclusion = conclude(results);
    const root = conclusion.kind === 'notLive' ? conclusion.cause : conclusion.beside[0];
    return {
      domain: parsed.ok ? parsed.name : domain,
      conclusion: conclusion.kind,
      what: conclusionWords(parsed.ok ? parsed.name : domain, conclusion),
      rootCause: root && causeAnswer(root, true),
      checks: results.map(({ id: check, verdict }) => ({
        check: domainCheckTitle(check),
        verdict: verdict.kind,
        ...verdictAnswer(verdict, root),
      })),
    };
  },
});

function verdictAnswer(verdict: Verdict, root: Cause | undefined): Answer {
  if ('problem' in verdict) return causeAnswer(verdict.problem, verdict.problem === root);
  return verdict.kind === 'notKnown' ? { what: reasonWords(verdict.reason) } : {};
}

function causeAnswer(cause: Cause, isRoot: boolean): Answer {
  const { what, why, remedy, serverCommands, wpCommands = [] } = causeAdvice(cause, isRoot);
  const commands = { asRootOnTheServer: serverCommands, inTheFolderOfWordPress: wpCommands };
  return { cause: cause.kind, what, why, remedy, ...(isRoot && commands) };
}

/** A verdict of which no words tell what is in a file. */
function withoutValues(verdict: Verdict): Verdict {
  return 'problem' in verdict ? { ...verdict, problem: withoutValue(verdict.problem) } : verdict;
}

function withoutValue(cause: Cause): Cause {
  if (cause.kind === 'cookieDomain') return { ...cause, value: '…' };
  return cause.kind === 'constantsElsewhere' ? { ...cause, named: '…' } : cause;
}
