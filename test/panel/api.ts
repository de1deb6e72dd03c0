import { checkAccessKey, checkLegacy, type PanelCredentials } from './credentials.ts';
import { isKnown, runCommand, takesAccount, type CommandContext, type CommandResult } from './commands.ts';
import { Refusal } from './refusal.ts';

export type AuthKind = 'password' | 'legacy-key' | 'access-key' | 'none';
export type Form = ReadonlyMap<string, string>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface ApiContext extends CommandContext {
  readonly credentials: PanelCredentials;
  readonly clientIp: string;
  readonly now: () => Date;
  /** Told of each answer that is a line "failed to login" in auth.log. */
  readonly failedLogin: () => void;
}

const html = { 'Content-Type': 'text/html; charset=UTF-8' };
const demoMode = 'ERROR: Unable to perform operation due to security restrictions that are in place.';
const noData =
  'Error: data received is null or invalid, check https://hestiacp.com/docs/server-administration/rest-api.html';

/** 405: not a POST, an empty form, or one without credentials. */
export const noRequestData: Answer = { status: 405, headers: { ...html, 'Hestia-Exit-Code': '405' }, body: noData };

/** A form's fields with `hash=ID:SECRET` (20:40 characters) taken apart, as the API does. */
export function withAccessKey(form: Form): Form {
  const parts = (form.get('hash') ?? '').split(':');
  const [id = '', secret = ''] = parts;
  if (form.has('access_key') || parts.length !== 2 || id.length !== 20 || secret.length !== 40) return form;
  const other = new Map([...form, ['access_key', id], ['secret_key', secret]]);
  other.delete('hash');
  return other;
}

export function authKind(form: Form): AuthKind {
  if (form.has('access_key') && form.has('secret_key')) return 'access-key';
  if (form.get('hash')) return 'legacy-key';
  return form.has('user') || form.has('hash') ? 'password' : 'none';
}

/** The arguments that were sent, trimmed. One that is missing closes up. */
export function argumentsOf(form: Form): readonly string[] {
  const keys = Array.from({ length: 13 }, (_, index) => `arg${index + 1}`);
  return keys.flatMap((key) => form.get(key) ?? []).map(trim);
}

/** Answers one request in the dialect of its credentials. */
export async function answerApi(form: Form, context: ApiContext): Promise<Answer> {
  const onlyCode = form.get('returncode') === 'yes';
  const kind = authKind(form);
  if (kind === 'none') return noRequestData;
  const legacy = kind !== 'access-key';
  try {
    if (legacy) admitLegacy(form, context);
    else checkOpen(context);
    const command = commandOf(form);
    const args = argumentsOf(form);
    if (!legacy) admitAccessKey(form, command, context);
    if (args.some((arg) => arg.includes('\0'))) return { status: 500, headers: html, body: '' };
    const result = await runCommand(command, args, context);
    return legacy ? legacyAnswer(result, onlyCode) : accessKeyAnswer(result, onlyCode);
  } catch (error) {
    if (error instanceof Refusal && error.isFailedLogin) context.failedLogin();
    if (error instanceof Refusal) return refused(error, onlyCode, legacy && context.state.panel.API !== 'yes');
    throw error;
  }
}

function admitLegacy(form: Form, { state, credentials, clientIp }: ApiContext): void {
  const { API, API_ALLOWED_IP, ROOT_USER, DEMO_MODE } = state.panel;
  if (API !== 'yes') throw new Refusal(11, 'Error: API Disabled');
  checkIp(API_ALLOWED_IP, [clientIp]);
  // `v-check-api-key` ends there before it looks at the key, which the API takes for a wrong one.
  if (DEMO_MODE === 'yes' && form.get('hash')) throw new Refusal(9, 'Error: authentication failed');
  checkLegacy(form, credentials, ROOT_USER);
}

/** For access keys, before the key is looked at. */
function checkOpen({ state, clientIp }: ApiContext): void {
  const { API_SYSTEM, API_ALLOWED_IP } = state.panel;
  if (!(Number(API_SYSTEM) > 0)) throw new Refusal(11, 'Error: API has been disabled');
  checkIp(API_ALLOWED_IP, [clientIp, '0.0.0.0']);
}

function admitAccessKey(form: Form, name: string, context: ApiContext): void {
  const { state, credentials, clientIp, now } = context;
  if (state.panel.DEMO_MODE === 'yes') throw new Refusal(1, `Error: ${demoMode}`);
  const id = trim(form.get('access_key') ?? '');
  const secret = trim(form.get('secret_key') ?? '');
  if (id === '' || secret === '') throw new Refusal(9, 'Error: Authentication failed');
  const key = checkAccessKey(id, secret, { name, known: isKnown(name) }, credentials, state);
  const [DATE = '', TIME = ''] = now().toISOString().replace(/\..*/, '').split('T');
  const MESSAGE = `[${clientIp}] Access key ${id} successfully launched with command ${name}`;
  state.accounts[key.user]?.log.push({ DATE, TIME, LEVEL: 'Info', CATEGORY: 'API', MESSAGE });
  if (key.user === state.panel.ROOT_USER) return;
  if (Number(state.panel.API_SYSTEM) < 2) throw new Refusal(21, 'Error: API has been disabled');
  // The backslashes are the panel's.
  const mismatch = `Error: Key ${id} - the "user" argument doesn\\'t match the key\\'s user`;
  if (takesAccount(name) && trim(form.get('arg1') ?? '') !== key.user) throw new Refusal(10, mismatch);
}

function commandOf(form: Form): string {
  const command = trim(form.get('cmd') ?? '');
  if (command === '') throw new Refusal(2, 'Error: Command not provided');
  if (!/^[\w-]+$/.test(command)) throw new Refusal(2, `Error: ${command} command invalid`);
  return command;
}

function checkIp(allowed: string, anyOf: readonly string[]): void {
  if (allowed === 'allow-all') return;
  const list = allowed.split(',');
  if (!anyOf.some((ip) => list.includes(ip))) throw new Refusal(10, 'Error: IP is not allowed to connect with API');
}

function legacyAnswer({ exitCode, output }: CommandResult, onlyCode: boolean): Answer {
  const body = output === '' ? 'OK' : `${output}\n`;
  return { status: 200, headers: html, body: onlyCode ? String(exitCode) : body };
}

function accessKeyAnswer({ exitCode, output }: CommandResult, onlyCode: boolean): Answer {
  const headers = { ...html, 'Hestia-Exit-Code': String(exitCode) };
  if (onlyCode) return { status: 200, headers, body: String(exitCode) };
  if (exitCode > 0) return { status: httpStatus(exitCode), headers, body: output };
  // PHP takes "0" for empty.
  if (output === '' || output === '0') return { status: 204, headers, body: '' };
  const type = isFilledJson(output) ? { 'Content-Type': 'application/json; charset=utf-8' } : {};
  return { status: 200, headers: { ...headers, ...type }, body: output };
}

/** The legacy API says that it is off twice, before and in its own answer. */
function refused({ exitCode, message }: Refusal, onlyCode: boolean, legacyOff: boolean): Answer {
  const said = onlyCode ? String(exitCode) : message;
  const headers = { ...html, 'Hestia-Exit-Code': String(exitCode) };
  return { status: httpStatus(exitCode), headers, body: legacyOff ? `Error: API has been disabled${said}` : said };
}

function httpStatus(exitCode: number): number {
  if (exitCode === 2) return 422;
  return [5, 9, 10, 21].includes(exitCode) ? 401 : 400;
}

function isFilledJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
  } catch {
    return false;
  }
}

/** PHP's trim: it takes NUL bytes at the ends along. */
function trim(text: string): string {
  return text.replace(/^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, '');
}
