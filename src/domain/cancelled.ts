/**
 * Somebody gave up what was under way; nothing is wrong, and nothing is shown. `sent`: bytes of a request may have left
 * before, so that what it asked for may be done all the same.
 */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  readonly failure = { kind: 'cancelled' } as const;
  readonly sent: boolean;

  constructor({ sent }: { readonly sent: boolean } = { sent: false }) {
    super('cancelled');
    this.sent = sent;
  }
}
