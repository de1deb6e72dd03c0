import * as vscode from 'vscode';
import { isCallError } from '../hestia/callError.ts';
import { NetworkError } from '../wordpress/networkFailure.ts';
import { redact } from '../hestia/redact.ts';

/** The "Hestia Domains" output channel. Every line goes through the one redaction point. */
export class Log {
  readonly #channel = vscode.window.createOutputChannel('Hestia Domains', { log: true });
  readonly #secrets = new Set<string>();

  /** Secrets that no line may hold from now on. */
  hide(secrets: readonly string[]): void {
    for (const secret of secrets) this.#secrets.add(secret);
  }

  /** A text without the secrets that are known. */
  redacted(text: string): string {
    return redact(text, [...this.#secrets]);
  }

  info(line: string): void {
    this.#channel.info(this.redacted(line));
  }

  error(line: string): void {
    this.#channel.error(this.redacted(line));
  }

  show(): void {
    this.#channel.show(true);
  }

  dispose(): void {
    this.#channel.dispose();
  }
}

/** So long may be what the log has of a failure: a certificate may have thousands of names. */
const mostOfFailure = 2_000;

/** An error for the log: its chain of names and messages, and what the panel said where that is known. No stack. */
export function logLine(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const own = `${error.name}: ${error.message}`;
  const failure =
    isCallError(error) || error instanceof NetworkError
      ? ` ${JSON.stringify(error.failure).slice(0, mostOfFailure)}`
      : '';
  return error.cause === undefined ? own + failure : `${own}${failure} ← ${logLine(error.cause)}`;
}
