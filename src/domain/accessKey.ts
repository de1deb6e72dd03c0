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

/** Whether a text is `ID:SECRET` as the panel reads it, and nothing more. */
export function isAccessKey(text: string): boolean {
  return pair.test(text);
}
