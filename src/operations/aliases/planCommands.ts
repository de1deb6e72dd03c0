import type { AliasPlan } from '../../domain/aliasPlan.ts';
import { neighboursOf } from '../../domain/neighbours.ts';
import { isVisible } from '../../domain/shellLine.ts';
import type { RestartPolicy, WebDomain } from '../../domain/webDomain.ts';
import { addWebDomainAlias } from '../../hestia/commands/addWebDomainAlias.ts';
import { commandLine } from '../../hestia/commands/commandLine.ts';
import { deleteWebDomainAlias } from '../../hestia/commands/deleteWebDomainAlias.ts';

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
  const target = { account, domain: domain.name };
  const removal =
    (alias: string): Call =>
    (asks) =>
      commandLine(deleteWebDomainAlias, { ...target, alias, restart: asks });
  const addition =
    (aliases: readonly string[]): Call =>
    (asks) =>
      commandLine(addWebDomainAlias, { ...target, aliases, restart: asks });
  const calls = [
    ...plan.remove
      .filter((name) => !left.has(name))
      .flatMap((name) => {
        const along = alongOf(name);
        return along.length === 0 ? [removal(name)] : [removal(name), addition(along)];
      }),
    ...chunks(plan.add).map(addition),
  ];
  return { lines: calls.flatMap((call, index) => call(index === calls.length - 1 ? restart : 'none')), leftOut };
}

/** A call as its line, once it is known whether the web server is to take over what it changes. */
type Call = (restart: RestartPolicy) => readonly string[];

function chunks(names: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(names.length / namesInList);
  return Array.from({ length: count }, (_, index) => names.slice(index * namesInList, (index + 1) * namesInList));
}
