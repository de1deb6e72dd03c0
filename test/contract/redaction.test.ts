import { expect, it } from 'vitest';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { isCallError } from '../../src/hestia/callError.ts';
import { encodings } from '../unit/hestia/encodings.ts';
import { makeCertificate } from '../panel/certificate.ts';
import { answer, clientFor, head, startScripted } from './scriptedPanel.ts';

// What a panel, or what stands in its place, sends back of a secret reaches no error, in whatever form.

/** As a key may be, and as a password may be: with what every encoding treats in its own way. */
const canaries = ['c4n4ry_=-c4n4ry_=-c4n4ry_=-c4n4ry_=-c4n4', 'pä55 "w0rd"\\/<&>%41+é\'{c4n4ry}\u{1f511}='];

const credentials: readonly ((secret: string) => Credentials)[] = [
  (secret) => ({ kind: 'accessKey', id: 'A'.repeat(20), secret }),
  (key) => ({ kind: 'legacyKey', key }),
  (password) => ({ kind: 'password', user: 'admin', password }),
];

/** A header holds no line ends and nothing but ASCII. */
const inHeader = (text: string): string => text.replace(/[^ -~]+/g, encodeURIComponent);

const answers: readonly ((told: string) => Buffer | string)[] = [
  (told) => answer(`Error: ${told}`, { 'Hestia-Exit-Code': '3' }, '400 Bad Request'),
  (told) => answer(`Error: bad (${told}) in the request`, { 'Hestia-Exit-Code': '10' }, '401 Unauthorized'),
  (told) => answer(`${told} is suspended`, { 'Hestia-Exit-Code': '9' }, '401 Unauthorized'),
  (told) => answer(`{"error": "${told}`, { 'Hestia-Exit-Code': '0' }),
  (told) => answer(`Error: ${told} exists`),
  (told) => answer(`Usage: v-list-web-domains (${told})`),
  (told) => answer(`<html><a href="/login?next=${told}">${told}</a>`),
  (told) => head('307 Temporary Redirect', { Location: `https://elsewhere.example/?${inHeader(told)}` }),
];

it('keeps a secret out of every error, in 1,800 answers in every encoding', async () => {
  const pair = await makeCertificate();
  let script: () => Buffer | string = () => '';
  const server = await startScripted(pair, () => script());
  let asked = 0;
  for (const secret of canaries) {
    for (const signIn of credentials) {
      const client = clientFor(server, { ca: [pair.cert], credentials: signIn(secret) });
      for (const [name, encode] of Object.entries(encodings)) {
        const told = encode(secret);
        for (const [index, tell] of answers.entries()) {
          script = () => tell(told);
          const error: unknown = await client.listWebDomains('admin').catch((reason: unknown) => reason);
          asked += 1;
          expect(error).toSatisfy(isCallError);
          const texts = textsOf(error);
          const left = piecesOf(told).filter((piece) => texts.includes(piece));
          expect(left, `${name}, answer ${index}: ${texts}`).toEqual([]);
        }
      }
    }
  }
  expect(asked).toBeGreaterThanOrEqual(1_800);
});

/** Everything that an error says, with its causes. */
function textsOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const failure = isCallError(error) ? JSON.stringify(error.failure) : '';
  return `${error.message} ${error.stack} ${failure} ${JSON.stringify(failure)} ${textsOf(error.cause)}`;
}

/** Each piece of ten characters, as it is and as JSON has it. */
function piecesOf(told: string): readonly string[] {
  const pieces = Array.from({ length: told.length - 9 }, (_, at) => told.slice(at, at + 10));
  return pieces.flatMap((piece) => [piece, JSON.stringify(piece).slice(1, -1)]);
}
