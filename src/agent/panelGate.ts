import type { Connection } from '../domain/connection.ts';
import { Refusal } from './refusal.ts';

/** Lets an agent ask the panel of a connection, or throws a Refusal. */
export type PanelGate = (connection: Connection) => void;

const mostCalls = 10;
const minuteMs = 60_000;

/**
 * Lets agents ask a panel ten times a minute, whatever the connection, and not at all while it is near banning this machine.
 * `nearBan` takes an origin; `now` gives milliseconds.
 */
export function createPanelGate(nearBan: (origin: string) => object | undefined, now: () => number): PanelGate {
  const asked = new Map<string, readonly number[]>();
  return ({ endpoint: { origin } }) => {
    if (nearBan(origin) !== undefined) throw new Refusal('nearBan');
    const recent = (asked.get(origin) ?? []).filter((at) => now() - at < minuteMs);
    if (recent.length >= mostCalls) throw new Refusal('tooManyCalls');
    asked.set(origin, [...recent, now()]);
  };
}
