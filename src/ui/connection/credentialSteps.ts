import * as vscode from 'vscode';
import { credentialKinds, type CredentialKind } from '../../domain/connection.ts';
import { parseAccessKey } from '../../domain/accessKey.ts';
import type { Credentials } from '../../hestia/credentials.ts';
import { askChoice, askText, type StepPlace } from '../../platform/steps.ts';
import { kindName } from '../../words/connectionWords.ts';

/** Asks how to sign in. */
export function askCredentialKind(place: StepPlace, active: CredentialKind | undefined): Promise<CredentialKind> {
  const details: Readonly<Record<CredentialKind, string>> = {
    accessKey: vscode.l10n.t('Recommended: can be limited, and revoked on its own.'),
    legacyKey: vscode.l10n.t('One long key that may do everything the root user may.'),
    password: vscode.l10n.t('The password of the panel’s root user, usually admin.'),
  };
  const choices = credentialKinds.map((value) => ({ value, label: kindName(value), detail: details[value] }));
  return askChoice(place, vscode.l10n.t('How do you sign in to the panel?'), choices, (value) => value === active);
}

/**
 * Asks for the secrets of a kind, masked. Empty gives undefined when `whenEmpty` says what that means; `hint` stands in the
 * empty field otherwise.
 * A pasted `ID:SECRET` needs no second question.
 */
export async function askCredentials(
  place: StepPlace,
  kind: CredentialKind,
  { whenEmpty, hint }: { readonly whenEmpty?: string | undefined; readonly hint?: string | undefined } = {},
): Promise<Credentials | undefined> {
  const ask = (prompt: string, problem: (text: string) => string | undefined): Promise<string> =>
    askText(place, {
      prompt,
      password: true,
      placeholder: whenEmpty ?? hint,
      validate: (text) => (text === '' && whenEmpty !== undefined ? undefined : problem(text)),
    });
  const required = (text: string): string | undefined => (text === '' ? vscode.l10n.t('This is needed.') : undefined);

  switch (kind) {
    case 'accessKey': {
      const text = (await ask(vscode.l10n.t('Access key, as ID:SECRET (or its ID first)'), keyProblem)).trim();
      if (text === '') return undefined;
      const whole = parseAccessKey(text);
      if (whole !== undefined) return { kind, ...whole };
      const secret = await askText(place, {
        prompt: vscode.l10n.t('Secret of access key {0}', text),
        password: true,
        validate: (value) =>
          parseAccessKey(`${text}:${value.trim()}`)
            ? undefined
            : vscode.l10n.t(
                'The secret has 40 characters (letters, digits, _ - =); these are {0}.',
                value.trim().length,
              ),
      });
      return { kind, id: text, secret: secret.trim() };
    }
    case 'legacyKey': {
      const key = (await ask(vscode.l10n.t('Legacy API key'), required)).trim();
      return key === '' ? undefined : { kind, key };
    }
    case 'password': {
      const password = await ask(vscode.l10n.t('Password of the panel’s root user'), required);
      return password === '' ? undefined : { kind, user: await askRootUser(place), password };
    }
  }
}

function keyProblem(text: string): string | undefined {
  if (parseAccessKey(text) !== undefined || /^[0-9A-Za-z]{20}$/.test(text.trim())) return undefined;
  return vscode.l10n.t(
    'An access key is ID:SECRET, 20 and 40 characters (61 with the colon); this has {0}.',
    text.trim().length,
  );
}

function askRootUser(place: StepPlace): Promise<string> {
  return askText(place, {
    prompt: vscode.l10n.t('Name of the panel’s root user'),
    value: 'admin',
    validate: (text) => (text.trim() === '' ? vscode.l10n.t('This is needed.') : undefined),
  }).then((text) => text.trim());
}
