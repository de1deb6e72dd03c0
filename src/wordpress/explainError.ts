import * as z from 'zod';
import type { Get, Proof } from './getter.ts';
import type { NetworkFailure } from './networkFailure.ts';
import { readRestReply, type RestError } from './restReply.ts';
import { routeUrl } from './restRoot.ts';

const letIn = z.object({ success: z.literal(true) });
const index = z.object({ namespaces: z.array(z.string()) });

/** What an error of REST means; where several causes look the same, the network is asked once more. */
export async function explainError(
  { status, code }: RestError,
  root: string,
  get: Get,
  signal: AbortSignal | undefined,
): Promise<NetworkFailure> {
  const again = async (route: string, parameters: Readonly<Record<string, string>>, proof: Proof): Promise<unknown> => {
    const url = routeUrl(root, route, parameters);
    const reply = readRestReply(await get(url, proof, signal), url);
    return reply.kind === 'value' ? reply.value : undefined;
  };
  if (status === 401 && code === 'rest_forbidden') {
    // In the body it gets past a web server that strips the header, and into no access log.
    const isRight = letIn.safeParse(await again('wu/v2/auth', {}, 'body')).success;
    return { kind: isRight ? 'authorizationStripped' : 'credentials' };
  }
  if (status === 404 && code === 'rest_no_route') {
    const namespaces = index.safeParse(await again('', { _fields: 'namespaces' }, 'none')).data?.namespaces ?? [];
    if (namespaces.includes('ultimate-multisite/v1') && !namespaces.includes('wu/v2')) return { kind: 'apiOff' };
    if (!namespaces.includes('wu/v2')) return { kind: 'noPlugin' };
  }
  return { kind: 'refused', status, code };
}
