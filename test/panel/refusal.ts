/** A panel's refusal: its exit code and its text. Thrown where a check fails, answered by the API. */
export class Refusal extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
