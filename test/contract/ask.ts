import * as https from 'node:https';
import type { DemoPanel } from '../panel/server.ts';

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Answered {
  readonly status: number;
  readonly exitCode: string | undefined;
  readonly contentType: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

/** One HTTPS request that trusts this panel's certificate alone. */
export function ask(panel: DemoPanel, asked: Asked, agent?: https.Agent): Promise<Answered> {
  const { method = 'POST', path = '/api/', form, json, signal } = asked;
  const body = json ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : '';
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = {
      method,
      ca: panel.certificate.cert,
      headers: body === '' ? {} : headers,
      ...(agent && { agent }),
      ...(signal && { signal }),
    };
    const request = https.request(new URL(path, panel.origin), options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const exitCode = response.headers['hestia-exit-code'];
        resolve({
          status: response.statusCode ?? 0,
          exitCode: exitCode === undefined ? undefined : String(exitCode),
          contentType: response.headers['content-type'],
          location: response.headers.location,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A command's form. */
export function command(
  credentials: Readonly<Record<string, string>>,
  cmd: string,
  args: readonly string[],
  returncode?: 'yes',
): Record<string, string> {
  const numbered = args.map((value, index): [string, string] => [`arg${index + 1}`, value]);
  return { ...credentials, ...(returncode && { returncode }), cmd, ...Object.fromEntries(numbered) };
}

/** The form fields of a key of the panel's seed. */
export function accessKey(panel: DemoPanel, name = 'access-key'): { access_key: string; secret_key: string } {
  const key = panel.credentials.accessKeys[name];
  if (!key) throw new Error(`The seed has no ${name}`);
  return { access_key: key.id, secret_key: key.secret };
}
