import type { NameVerdict } from './examineNames.ts';
import { standingOf } from './groups.ts';

/** How names have come to stand otherwise than they did. */
export interface NamesChanged {
  readonly liveNow: readonly string[];
  readonly liveNoMore: readonly string[];
  /** Another cause, or something else beside. */
  readonly otherwise: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** What is not as it was when names were examined before. */
export function changedSince(before: readonly NameVerdict[], now: readonly NameVerdict[]): NamesChanged {
  const was = new Map(before.map((verdict) => [verdict.name, verdict]));
  const is = new Map(now.map((verdict) => [verdict.name, verdict]));
  const both = [...is].flatMap(([name, to]) => {
    const from = was.get(name);
    return from === undefined ? [] : [{ name, from, to }];
  });
  const live = both.map(({ name, from, to }) => ({
    name,
    was: isLive(from),
    is: isLive(to),
    same: areAlike(from, to),
  }));
  return {
    liveNow: live.filter((each) => each.is && !each.was).map(({ name }) => name),
    liveNoMore: live.filter((each) => each.was && !each.is).map(({ name }) => name),
    otherwise: live.filter((each) => each.is === each.was && !each.same).map(({ name }) => name),
    added: [...is.keys()].filter((name) => !was.has(name)),
    gone: [...was.keys()].filter((name) => !is.has(name)),
  };
}

function isLive({ conclusion }: NameVerdict): boolean {
  return conclusion.kind === 'live';
}

function areAlike(one: NameVerdict, other: NameVerdict): boolean {
  const [first, second] = [standingOf(one), standingOf(other)];
  return first.kind === second.kind && causeIn(first) === causeIn(second);
}

function causeIn(standing: ReturnType<typeof standingOf>): string | undefined {
  return 'cause' in standing ? standing.cause.kind : undefined;
}
