/** Replaces every secret in a text, also in its URL-encoded, form-encoded and JSON-escaped form. The one place that does. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = new Set(secrets.flatMap(formsOf).filter((form) => form !== ''));
  return [...forms]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, form) => rest.replaceAll(form, '[redacted]'), text);
}

function formsOf(secret: string): readonly string[] {
  const form = new URLSearchParams({ s: secret }).toString().slice('s='.length);
  return [secret, form, form.replaceAll('+', '%20'), encodeSafely(secret), JSON.stringify(secret).slice(1, -1)];
}

function encodeSafely(secret: string): string {
  return encodeURIComponent(secret.toWellFormed());
}
