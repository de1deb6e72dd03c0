import * as z from 'zod';

/** The three ways in which the panel's API lets a caller in (`web/api/index.php`). The password is the root user's. */
export const credentialsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accessKey'), id: z.string().min(1), secret: z.string().min(1) }).readonly(),
  z.object({ kind: z.literal('legacyKey'), key: z.string().min(1) }).readonly(),
  z.object({ kind: z.literal('password'), user: z.string().min(1), password: z.string().min(1) }).readonly(),
]);
export type Credentials = z.infer<typeof credentialsSchema>;

const pair = /^([0-9A-Za-z]{20}):([0-9A-Za-z_=-]{40})$/;
const listedId = /\bACCESS_KEY_ID"?:\s*"?([0-9A-Za-z]{20})(?![\w=-])/;
const listedSecret = /\bSECRET_ACCESS_KEY"?:\s*"?([0-9A-Za-z_=-]{40})(?![\w=-])/;

/**
 * Reads a pasted access key: `ID:SECRET` (20:40 characters), or what `v-add-access-key` prints as JSON or as a list
 * (`json_list`, `shell_list` in `v-list-access-key`). Undefined when it is neither.
 */
export function parseAccessKey(text: string): { readonly id: string; readonly secret: string } | undefined {
  const match = pair.exec(text.trim());
  const id = match?.[1] ?? listedId.exec(text)?.[1];
  const secret = match?.[2] ?? listedSecret.exec(text)?.[1];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** The parts that must never be shown. An access key's id is no secret: the panel prints it in its own messages. */
export function secretsOf(credentials: Credentials): readonly string[] {
  switch (credentials.kind) {
    case 'accessKey':
      return [credentials.secret];
    case 'legacyKey':
      return [credentials.key];
    case 'password':
      return [credentials.password];
  }
}

/** The form fields that sign a request in. */
export function authFields(credentials: Credentials): Readonly<Record<string, string>> {
  switch (credentials.kind) {
    case 'accessKey':
      return { access_key: credentials.id, secret_key: credentials.secret };
    case 'legacyKey':
      return { hash: credentials.key };
    case 'password':
      return { user: credentials.user, password: credentials.password };
  }
}
