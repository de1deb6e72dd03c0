/** Milliseconds before each answer of the servers in `visitorServers.ts`. */
export const latency = 20;
/** Of web servers that answer, and of some that never do. */
export const addresses = Array.from({ length: 16 }, (_, index) => `127.0.2.${index + 1}`);
export const silentAddresses = Array.from({ length: 50 }, (_, index) => `127.0.3.${index + 1}`);

/** Of names that all is well with, spread over the addresses. */
export const thousand = Array.from({ length: 1_000 }, (_, index) => `s${index}.example.net`);
/** Half of them have no answer from DNS, the others lead to a silent address each. */
export const silentNames = Array.from({ length: 100 }, (_, index) => `u${index}.example.org`);
