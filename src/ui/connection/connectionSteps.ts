import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import { commandProblem, HestiaError, isAnswer, isRefusal, type HestiaFailure } from '../../hestia/errors.ts';
import type { StoredSecret } from '../../platform/secretStore.ts';
import { askText, runSteps, type Step } from '../../platform/steps.ts';
import { askBaseWebDomain, askNameOfBase } from './baseWebDomainSteps.ts';
import { accountWords, nameProblem, urlAdvice } from './connectionWords.ts';
import { askCredentialKind, askCredentials } from './credentialSteps.ts';
import { describeError, isCancelled } from '../failure/describeError.ts';
import { actions } from '../failure/words.ts';
import { plainText } from '../plainText.ts';
import type { Services } from '../services.ts';
import { askRestart } from './restartStep.ts';
import { isAboutTrust } from './trust.ts';
import { tryWithTrust } from './tryOut.ts';

/** A connection as a person has described it, not kept yet. */
export interface ConnectionDraft {
  readonly connection: Connection;
  /** What it signs in with, entered now or known before; undefined: stay signed out. */
  readonly secret: StoredSecret | undefined;
  /** What trying it came to: the account's list, or why it was kept anyway; undefined when it was not tried. */
  readonly outcome: readonly WebDomain[] | HestiaError | undefined;
}

/** A secret that is known before anything is asked; it is used for its own origin alone. */
export interface KnownSecret {
  readonly secret: StoredSecret;
  /** Shown in the empty field: what leaving it empty means. */
  readonly whenEmpty: string;
}

/** What is asked of a connection, in this order. */
export type Question = 'name' | 'apiUrl' | 'credentialKind' | 'secret' | 'account' | 'baseWebDomain' | 'restart';

/** What is asked: all, what is `open` because its answer is not known or not right, or beside that one thing alone. */
export type Questions = 'all' | 'open' | Question;

const urlStep = 1;
const secretStep = 3;
const accountStep = 4;
const baseStep = 5;

/**
 * Asks for a connection, with what is known filled in or passed over, and tries it on the panel before it returns, unless
 * nothing but its name or its restart policy was asked. Nothing is stored but the trust in a certificate. Esc rejects with
 * a CancellationError.
 */
export async function askConnection(
  title: string,
  questions: Questions,
  known: Partial<Connection> & Pick<Connection, 'id'>,
  knownSecret: KnownSecret | undefined,
  services: Services,
): Promise<ConnectionDraft> {
  let draft: Connection = {
    name: '',
    apiUrl: '',
    credentialKind: 'accessKey',
    account: '',
    restart: 'reload',
    ...known,
  };
  let entered: StoredSecret | undefined;
  let outcome: ConnectionDraft['outcome'];
  const usable = (): StoredSecret | undefined => {
    const secret = entered ?? knownSecret?.secret;
    return secret?.origin === originOf(draft.apiUrl) && secret.credentials.kind === draft.credentialKind
      ? secret
      : undefined;
  };
  const taken = services.connections.list().filter(({ id }) => id !== draft.id);
  const isTried = questions !== 'name' && questions !== 'restart';
  /** Passes over what is known the first time; who comes back to it is asked. */
  const unless = (question: Question, isKnown: () => boolean, ask: Step): Step => {
    let mayPass = questions !== 'all' && questions !== question;
    return async (place) => {
      const passes = mayPass && (!isTried || isKnown());
      mayPass = false;
      return passes ? undefined : ask(place);
    };
  };
  const askAccount = unless(
    'account',
    () => accountWords(draft.account) === undefined,
    async (place) => {
      const account = await askText(place, {
        prompt: vscode.l10n.t('Account on the panel that owns the web domains'),
        value: draft.account,
        placeholder: 'admin',
        validate: (text) => accountWords(text.trim()),
      });
      draft = { ...draft, account: account.trim() };
      return undefined;
    },
  );

  const steps: readonly Step[] = [
    unless(
      'name',
      () => nameProblem(draft.name, taken) === undefined,
      async (place) => {
        const name = await askText(place, {
          prompt: vscode.l10n.t('A name for this connection'),
          value: draft.name,
          placeholder: vscode.l10n.t('My network'),
          validate: (text) => nameProblem(text, taken),
        });
        draft = { ...draft, name: name.trim() };
        return undefined;
      },
    ),
    unless(
      'apiUrl',
      () => parseEndpoint(draft.apiUrl).ok,
      async (place) => {
        const text = await askText(place, {
          prompt: vscode.l10n.t('API URL of the panel'),
          value: draft.apiUrl,
          placeholder: vscode.l10n.t('panel.example.com is enough'),
          validate: urlAdvice,
        });
        const result = parseEndpoint(text);
        if (result.ok) draft = { ...draft, apiUrl: result.endpoint.url };
        return undefined;
      },
    ),
    unless(
      'credentialKind',
      () => usable() !== undefined,
      async (place) => {
        draft = { ...draft, credentialKind: await askCredentialKind(place, draft.credentialKind) };
        return undefined;
      },
    ),
    unless(
      'secret',
      () => usable() !== undefined,
      async (place) => {
        const again = vscode.l10n.t('Leave empty to keep the one you entered');
        const whenEmpty = usable() && (entered === undefined ? knownSecret?.whenEmpty : again);
        const credentials = await askCredentials(place, draft.credentialKind, whenEmpty);
        if (credentials !== undefined) entered = { origin: originOf(draft.apiUrl), credentials };
        return undefined;
      },
    ),
    unless(
      'account',
      () => false, // it may be known, but not what trying it comes to
      async (place) => {
        await askAccount(place);
        for (;;) {
          const secret = usable();
          if (secret === undefined) throw new vscode.CancellationError();
          outcome = await tryWithTrust(draft, secret, services);
          const goTo = outcome instanceof HestiaError ? await askWhatNow(outcome, draft) : baseStep;
          if (goTo !== undefined) return { goTo };
        }
      },
    ),
    unless(
      'baseWebDomain',
      () => (draft.baseWebDomain === undefined ? questions !== 'open' : isListed(draft.baseWebDomain, outcome)),
      async (place) => {
        const baseWebDomain =
          outcome === undefined || outcome instanceof HestiaError || outcome.length === 0
            ? await askNameOfBase(place, draft.baseWebDomain)
            : await askBaseWebDomain(place, outcome, draft.baseWebDomain);
        draft = { ...draft, baseWebDomain };
        return undefined;
      },
    ),
    unless(
      'restart',
      () => known.restart !== undefined,
      async (place) => {
        draft = { ...draft, restart: await askRestart(place, draft.restart) };
        return undefined;
      },
    ),
  ];

  await runSteps(title, steps);
  return { connection: draft, secret: usable(), outcome };
}

/** Whether a web domain is one of the account's, as far as its list could be read. */
function isListed(name: string, outcome: ConnectionDraft['outcome']): boolean {
  return outcome === undefined || outcome instanceof HestiaError || outcome.some((domain) => domain.name === name);
}

function originOf(apiUrl: string): string {
  const result = parseEndpoint(apiUrl);
  return result.ok ? result.endpoint.origin : '';
}

/**
 * Asks what to do about a failure: the step to go to, or undefined to try again. A modal, since it alone shows the whole of
 * what is wrong and what helps.
 */
async function askWhatNow(error: HestiaError, draft: Connection): Promise<number | undefined> {
  const { what, remedy } = describeError(error, draft);
  const again = isAboutTrust(error.failure) ? actions.reviewCertificate.title : actions.retry.title;
  const steps = new Map([
    ...(isRefusal(error.failure.kind) ? [[vscode.l10n.t('Change the Credentials'), secretStep] as const] : []),
    ...(isAnswer(error.failure.kind)
      ? [[vscode.l10n.t('Change the Account'), accountStep] as const]
      : [[vscode.l10n.t('Change the API URL'), urlStep] as const]),
    [vscode.l10n.t('Keep Anyway'), baseStep],
  ]);
  const detail = isCancelled(error) ? '' : plainText(remedy);
  // The first button is the one that Enter takes: what was refused for what it is will be refused again, and counted.
  const buttons = isAboutInput(error.failure) ? [...steps.keys(), again] : [again, ...steps.keys()];
  const answer = await vscode.window.showWarningMessage(plainText(what), { modal: true, detail }, ...buttons);
  const step = steps.get(answer ?? '');
  if (step === undefined && answer !== again) throw new vscode.CancellationError();
  return step;
}

/** Whether the panel refused the credentials or the account themselves, so that trying again cannot help. */
function isAboutInput(failure: HestiaFailure): boolean {
  return failure.kind === 'command'
    ? commandProblem(failure) === 'missing'
    : ['authentication', 'permission', 'wrongAccount'].includes(failure.kind);
}
