import type { AliasPlan } from './aliasPlan.ts';
import { neighboursOf } from './neighbours.ts';
import { shellWord } from './shellWord.ts';
import type { RestartPolicy, WebDomain } from './webDomain.ts';

/** Where a plan's commands run. */
export interface PlanTarget {
  readonly account: string;
  readonly domain: WebDomain;
  readonly restart: RestartPolicy;
}

const namesInList = 50;

/** A plan as the commands that do it on the server, for a root shell: quoted, neighbours put back, the restart with the last. */
export function planCommands(plan: AliasPlan, { account, domain, restart }: PlanTarget): readonly string[] {
  const neighbours = neighboursOf(plan.remove, domain.aliases);
  const unwanted = new Set(plan.remove);
  const calls = [
    ...plan.remove.flatMap((name) => {
      const along = (neighbours.get(name) ?? []).filter((each) => !unwanted.has(each));
      const removal = ['v-delete-web-domain-alias', account, domain.name, name];
      return along.length === 0 ? [removal] : [removal, addition(account, domain.name, along)];
    }),
    ...chunks(plan.add).map((names) => addition(account, domain.name, names)),
  ];
  return calls.map((call, index) => {
    const last = { reload: [], restart: ['yes'], none: ['no'] }[restart];
    return [...call, ...(index === calls.length - 1 ? last : ['no'])].map(shellWord).join(' ');
  });
}

function addition(account: string, domain: string, names: readonly string[]): readonly string[] {
  return ['v-add-web-domain-alias', account, domain, names.join()];
}

function chunks(names: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(names.length / namesInList);
  return Array.from({ length: count }, (_, index) => names.slice(index * namesInList, (index + 1) * namesInList));
}
