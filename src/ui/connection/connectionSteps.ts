import { readConnection, type ConnectionText } from '../../domain/connection.ts';
import { runSteps, type Step } from '../../platform/steps.ts';
import { usableSecret, type AskedConnection, type ConnectionDraft, type KnownSecret } from './connectionDraft.ts';
import { connectionQuestions, order, type Question } from './connectionQuestions.ts';
import { tryDraft } from './tryDraft.ts';
import type { Trying } from './tryOut.ts';

/** What is asked: all, what is `open` because its answer is not known or not right, or beside that one thing alone. */
export type Questions = 'all' | 'open' | Question;

/**
 * Asks for a connection, with what is known filled in or passed over, and tries it on the panel before it returns, unless
 * nothing but its name or its restart policy was asked. Nothing is stored but the trust in a certificate. Esc rejects with
 * a CancellationError.
 */
export async function askConnection(
  title: string,
  questions: Questions,
  known: Partial<ConnectionText> & Pick<ConnectionText, 'id'>,
  secret: KnownSecret | undefined,
  trying: Trying,
): Promise<AskedConnection> {
  const unknown = { name: '', apiUrl: '', credentialKind: 'accessKey', account: '', restart: 'reload' } as const;
  let draft: ConnectionDraft = { connection: { ...unknown, ...known }, secret, outcome: undefined };
  const given = { ...known, secret };
  const isWanted = (question: Question): boolean =>
    questions === 'open' ? given[question] === undefined : questions === 'all' || questions === question;
  const isTried = questions !== 'name' && questions !== 'restart';

  const stepOf = (question: Question): Step => {
    const { isRight, ask } = connectionQuestions[question];
    const passes = (): boolean => !isWanted(question) && (!isTried || isRight(draft, trying.connections));
    return unlessAtFirst(passes, async (place) => {
      draft = await ask(draft, place, trying.connections);
      return undefined;
    });
  };
  const account = stepOf('account');
  /** The account may be known, but not what trying it comes to. */
  const accountAndTry = unlessAtFirst(
    () => !isTried,
    async (place) => {
      await account(place);
      const { outcome, next } = await tryDraft(draft, trying);
      draft = { ...draft, outcome };
      return { goTo: order.indexOf(next) };
    },
  );

  await runSteps(
    title,
    order.map((question) => (question === 'account' ? accountAndTry : stepOf(question))),
    questions === 'all',
  );
  const connection = readConnection(draft.connection);
  if (connection === undefined) throw new Error('the API URL was passed over');
  return { ...draft, connection, secret: usableSecret(draft) };
}

/** Passes over a step the first time if it may; who comes back to it is asked. */
function unlessAtFirst(passes: () => boolean, step: Step): Step {
  let isFirst = true;
  return async (place) => {
    const isPassed = isFirst && passes();
    isFirst = false;
    return isPassed ? undefined : step(place);
  };
}
