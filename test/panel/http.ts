import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Form } from './api.ts';
import type { Delivery } from './faults.ts';

/** The fields of a form, or of a JSON object; empty when it is neither. PHP reads forms by the content type alone. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const body = Buffer.concat(chunks).toString('utf8');
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const form = new Map(new URLSearchParams(body));
    if (['access_key', 'user', 'hash'].some((key) => form.has(key))) return form;
  }
  return jsonForm(body);
}

function jsonForm(body: string): Form {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return new Map();
    return new Map(Object.entries(value).map(([key, each]) => [key, String(each)]));
  } catch {
    return new Map();
  }
}

/** Writes an answer, or fails to as told. `reset` tears the connection down. */
export function deliver(response: ServerResponse, answer: Answer, delivery: Delivery, reset: () => void): void {
  switch (delivery) {
    case 'hang':
      return;
    case 'reset':
      reset();
      return;
    case 'half': {
      const body = Buffer.from(answer.body);
      if (body.length < 2) {
        // Nothing to halve: the head breaks off.
        response.socket?.end(`HTTP/1.1 ${answer.status} No`);
        return;
      }
      response.writeHead(answer.status, { ...answer.headers, 'Content-Length': body.length });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    case 'whole': {
      const length = answer.status === 204 ? {} : { 'Content-Length': Buffer.byteLength(answer.body) };
      response.writeHead(answer.status, { Server: 'nginx', ...answer.headers, ...length });
      response.end(answer.body);
    }
  }
}
