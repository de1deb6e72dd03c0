import type { AliasPlan } from './aliasPlan.ts';
import { neighboursOf } from './neighbours.ts';
import { isVisible, shellLine } from './shellLine.ts';
import type { RestartPolicy, WebDomain } from './webDomain.ts';

/** Where a plan's commands run. */
export interface PlanTarget {
  readonly account: string;
  readonly domain: WebDomain;
  readonly restart: RestartPolicy;
}

/** The commands, and the names that are in none of them: what nobody sees of them cannot be typed. */
export interface PlanCommands {
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
}

const namesInList = 50;

/** A plan as the commands that do it on the server, for a root shell: quoted, neighbours put back, the restart with the last. */
export function planCommands(plan: AliasPlan, { account, domain, restart }: PlanTarget): PlanCommands {
  if (!isVisible(account) || !isVisible(domain.name)) return { lines: [], leftOut: [...plan.remove, ...plan.add] };
  const neighbours = neighboursOf(plan.remove, domain.aliases);
  const unwanted = new Set(plan.remove);
  const alongOf = (name: string): readonly string[] =>
    (neighbours.get(name) ?? []).filter((each) => !unwanted.has(each));
  const leftOut = plan.remove.filter((name) => ![name, ...alongOf(name)].every(isVisible));
  const left = new Set(leftOut);
  const calls = [
    ...plan.remove
      .filter((name) => !left.has(name))
      .flatMap((name) => {
        const along = alongOf(name);
        const removal = ['v-delete-web-domain-alias', account, domain.name, name];
        return along.length === 0 ? [removal] : [removal, addition(account, domain.name, along)];
      }),
    ...chunks(plan.add).map((names) => addition(account, domain.name, names)),
  ];
  const last = { reload: [], restart: ['yes'], none: ['no'] }[restart];
  const lines = calls.flatMap((call, index) => shellLine([...call, ...(index === calls.length - 1 ? last : ['no'])]));
  return { lines, leftOut };
}

function addition(account: string, domain: string, names: readonly string[]): readonly string[] {
  return ['v-add-web-domain-alias', account, domain, names.join()];
}

function chunks(names: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(names.length / namesInList);
  return Array.from({ length: count }, (_, index) => names.slice(index * namesInList, (index + 1) * namesInList));
}
