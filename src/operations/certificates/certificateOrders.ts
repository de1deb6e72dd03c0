/** A certificate that was requested, as its order is followed. */
export interface CertificateOrder {
  readonly connectionId: string;
  /** The web domain, by its exact name. */
  readonly domain: string;
  /** It and the aliases that went into the order, by their stored texts. */
  readonly names: readonly string[];
  /** When it was requested, in milliseconds since 1970. */
  readonly at: number;
  /** SHA-256 of the certificate that was served then; undefined when none was seen. */
  readonly before: string | undefined;
}

/** The orders that are followed, over all windows and reloads. */
export interface CertificateOrders {
  find(connectionId: string, domain: string): CertificateOrder | undefined;
  add(order: CertificateOrder): Promise<void>;
}
