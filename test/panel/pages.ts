import { readFileSync } from 'node:fs';
import type { Answer } from './api.ts';

const html = { 'Content-Type': 'text/html; charset=UTF-8' };

/** What the panel's nginx says by itself. */
function nginxPage(status: number, text: string, type: string): Answer {
  const title = `${status} ${text}`;
  const lines = [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '<hr><center>nginx</center>',
    '</body>',
    '</html>',
    '',
  ];
  return { status, headers: { 'Content-Type': type }, body: lines.join('\r\n') };
}

export const methodNotAllowed = nginxPage(405, 'Not Allowed', 'text/html; charset=utf-8');
export const badGateway = nginxPage(502, 'Bad Gateway', 'text/html');
/** The API switched off by `v-change-sys-api disable`: no exit code, status 200. */
export const disabled: Answer = { status: 200, headers: html, body: 'Error: Disabled' };
export const toLogin: Answer = { status: 302, headers: { ...html, Location: '/login/' }, body: '' };
/** For people who follow "open the panel". */
export const login: Answer = {
  status: 200,
  headers: html,
  body: '<!doctype html><title>Demo panel</title><h1>Demo panel</h1>',
};

/** `/api` without its slash: to the port that the panel believes to have, whatever port it is reached under. */
export function toApi(host: string, port: string): Answer {
  const page = nginxPage(301, 'Moved Permanently', 'text/html');
  return { ...page, headers: { ...page.headers, Location: `https://${hostname(host)}:${port}/api/` } };
}

/** Plain HTTP on the TLS port. */
export function toHttps(host: string, port: number, path: string): Answer {
  const page = nginxPage(302, 'Found', 'text/html');
  return { ...page, headers: { ...page.headers, Location: `https://${hostname(host)}:${port}${path}` } };
}

/** The panel's page for what is not there: the recorded one. */
export const notFound: Answer = {
  status: 404,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: recordedBody('http-post-elsewhere'),
};

function hostname(host: string): string {
  return host.replace(/:\d+$/, '');
}

function recordedBody(scenario: string): string {
  const lines = readFileSync(new URL('contract.jsonl', import.meta.url), 'utf8').split('\n');
  const line = lines.find((each) => each.startsWith(`{"scenario": "${scenario}"`)) ?? '';
  const [, text = '""'] = /"body": ("(?:[^"\\]|\\.)*")/.exec(line) ?? [];
  return String(JSON.parse(text));
}
