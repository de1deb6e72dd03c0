import * as z from 'zod';

/** The three ways in which the panel's API lets a caller in (`web/api/index.php`). The password is the root user's. */
export const credentialsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accessKey'), id: z.string().min(1), secret: z.string().min(1) }).readonly(),
  z.object({ kind: z.literal('legacyKey'), key: z.string().min(1) }).readonly(),
  z.object({ kind: z.literal('password'), user: z.string().min(1), password: z.string().min(1) }).readonly(),
]);
export type Credentials = z.infer<typeof credentialsSchema>;

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
