import * as vscode from 'vscode';
import type { Endpoint } from '../../domain/endpoint.ts';
import { keyCommands } from '../../domain/network/networkCommands.ts';
import { parseSiteAddress } from '../../domain/network/siteAddress.ts';
import type { StoredSecret } from '../../platform/secretStore.ts';
import { askChoice, askText, runSteps, type Step, type StepPlace } from '../../platform/steps.ts';
import type { SignedIn } from '../../wordpress/client.ts';
import type { NetworkKey } from '../../wordpress/networkKey.ts';
import { siteAddressWords } from '../../words/siteAddressWords.ts';
import { askWhatNow, tryNetwork, type NetworkTrying } from './tryNetwork.ts';

/** A network as it was asked for, tried and let in. */
export interface AskedNetwork extends SignedIn {
  readonly address: Endpoint;
  readonly secret: StoredSecret<NetworkKey>;
}

export interface NetworkQuestions {
  readonly title: string;
  /** Where it may be, the likeliest first. */
  readonly proposed: readonly string[];
  /** What is stored, and may stay as long as it goes to the same server. */
  readonly stored: StoredSecret<NetworkKey> | undefined;
}

/**
 * Asks for the address, the key and the secret of a network, and tries them before it returns. Nothing is stored but the
 * trust in a certificate. Esc rejects with a CancellationError.
 */
export async function askNetwork(
  { title, proposed, stored }: NetworkQuestions,
  trying: NetworkTrying,
): Promise<AskedNetwork> {
  let text: string | undefined;
  let address: Endpoint | undefined;
  let secret = stored;
  let key = '';
  let asked: AskedNetwork | undefined;

  const askAddress: Step = async (place) => {
    text ??= await chooseProposed(place, proposed);
    text = await askText(place, { ...addressPrompt(), value: text });
    const result = parseSiteAddress(text);
    if (result.ok) ({ address } = result);
    return undefined;
  };
  const askKey: Step = async (place) => {
    const mayStay = secret !== undefined && secret.origin === address?.origin;
    key = (await askText(place, keyPrompt(mayStay))).trim();
    return undefined;
  };
  const askSecret: Step = async (place) => {
    if (address === undefined) return { goTo: 0 };
    const { origin } = address;
    if (key !== '') secret = { origin, credentials: wholeKey(key) ?? { key, secret: await askForSecret(place) } };
    if (secret === undefined) return { goTo: 1 };
    for (;;) {
      const outcome = await tryNetwork(address, secret, trying);
      if (!(outcome instanceof Error)) {
        asked = { ...outcome, address, secret };
        return undefined;
      }
      const next = await askWhatNow(outcome, address);
      if (next !== 'again') return { goTo: next === 'address' ? 0 : 1 };
    }
  };
  await runSteps(title, [askAddress, askKey, askSecret]);
  if (asked === undefined) throw new vscode.CancellationError();
  return asked;
}

/** Of several proposals one is chosen first; it can be changed then. */
async function chooseProposed(place: StepPlace, proposed: readonly string[]): Promise<string> {
  const [first = '', ...more] = proposed;
  if (more.length === 0) return first;
  const other = { value: '', label: vscode.l10n.t('Another Address…') };
  const choices = proposed.map((value) => ({ value, label: value }));
  return askChoice(place, vscode.l10n.t('Which site is the network’s main one?'), [...choices, other]);
}

function addressPrompt(): Omit<Parameters<typeof askText>[1], 'value'> {
  return {
    prompt: vscode.l10n.t('Address of the network’s main site'),
    placeholder: 'https://network.example.com/',
    validate: (text) => {
      const result = parseSiteAddress(text);
      if (!result.ok) return siteAddressWords(result.reason);
      if (!result.changed) return undefined;
      const message = vscode.l10n.t('Will be used as {0}', result.address.url);
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  };
}

function keyPrompt(mayStay: boolean): Parameters<typeof askText>[1] {
  return {
    prompt: vscode.l10n.t(
      'API key of Ultimate Multisite (KEY, or KEY:SECRET). The button copies the commands that print it',
    ),
    password: true,
    placeholder: mayStay ? vscode.l10n.t('Leave empty to keep the stored one') : undefined,
    button: {
      iconPath: new vscode.ThemeIcon('copy'),
      tooltip: vscode.l10n.t('Copy the Commands That Print the Real Key and Secret'),
      press: () => void copyKeyCommands(),
    },
    validate: (text) => (text.trim() === '' && !mayStay ? vscode.l10n.t('This is needed.') : undefined),
  };
}

/** Both at once, as a person pastes what the two commands print: a line break becomes a space in a box of one line. */
function wholeKey(text: string): NetworkKey | undefined {
  const [key = '', secret = '', ...more] = text.split(/[\s:]+/);
  return secret === '' || more.length > 0 ? undefined : { key, secret };
}

async function askForSecret(place: StepPlace): Promise<string> {
  const text = await askText(place, {
    prompt: vscode.l10n.t('API secret of Ultimate Multisite'),
    password: true,
    validate: (value) => (value.trim() === '' ? vscode.l10n.t('This is needed.') : undefined),
  });
  return text.trim();
}

async function copyKeyCommands(): Promise<void> {
  await vscode.env.clipboard.writeText(keyCommands.join('\n'));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The commands were copied.'), 5_000);
}
