/** A panel's refusal: its exit code and its text. Thrown where a check fails, answered by the API. */
export class Refusal extends Error {
  readonly exitCode: number;
  /** It is a line "failed to login" in the panel's auth.log, which its fail2ban counts. */
  readonly isFailedLogin: boolean;

  constructor(exitCode: number, message: string, isFailedLogin = false) {
    super(message);
    this.exitCode = exitCode;
    this.isFailedLogin = isFailedLogin;
  }
}
