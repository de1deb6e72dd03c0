import * as z from 'zod';
import { parseEndpoint } from './endpoint.ts';

/** How a connection signs in; the secrets themselves are kept apart from it. */
export const credentialKinds = ['accessKey', 'legacyKey', 'password'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** `production`: removals ask for the web domain to be typed. `readOnly`: nothing is changed on the panel. */
const protections = ['production', 'readOnly'] as const;
export type Protection = (typeof protections)[number];

/** One panel account that is shown in the tree. It holds no secret and is kept in VS Code's global state. */
export const connectionSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** As `parseEndpoint` gives it: `https://host:port/api/`. */
  apiUrl: z.string().refine((url) => URL.canParse(url) && parseEndpoint(url).ok),
  credentialKind: z.enum(credentialKinds),
  account: z.string().min(1),
  /** The web domain that serves WordPress, as the panel spells it; open until the person has chosen. */
  baseWebDomain: z.string().optional(),
  restart: z.enum(['reload', 'restart', 'none']),
  protection: z.enum(protections).optional(),
});
export type Connection = Readonly<z.infer<typeof connectionSchema>>;

/** Whether two states of a connection reach the same account in the same way, so that what was read of it still holds. */
export function leadsToSame(a: Connection, b: Connection): boolean {
  return a.apiUrl === b.apiUrl && a.account === b.account && a.credentialKind === b.credentialKind;
}
