import { expect, it } from 'vitest';
import { planAliases } from '../../../src/domain/aliasPlan.ts';
import { planCommands } from '../../../src/domain/planCommands.ts';

const domain = {
  name: 'straße.example.org',
  aliases: ['a.b.example.net', 'a-b.example.net', 'old.example.net'],
  suspended: false,
  ssl: false,
  ip: '',
  documentRoot: '',
};

it('writes a plan as commands: quoted, neighbours put back, the restart with the last', () => {
  const plan = planAliases(domain, {
    remove: ['a.b.example.net', 'old.example.net'],
    add: ['*.example.net', 'new.example.net'],
  });
  expect(planCommands(plan, { account: 'admin', domain, restart: 'reload' })).toEqual([
    "v-delete-web-domain-alias admin 'straße.example.org' a.b.example.net no",
    "v-add-web-domain-alias admin 'straße.example.org' a-b.example.net no",
    "v-delete-web-domain-alias admin 'straße.example.org' old.example.net no",
    "v-add-web-domain-alias admin 'straße.example.org' '*.example.net,new.example.net'",
  ]);
});

it.each([
  ['restart', 'yes'],
  ['none', 'no'],
] as const)('asks for the restart policy %s', (restart, argument) => {
  const plan = planAliases(domain, { add: Array.from({ length: 60 }, (_, index) => `n${index}.example.net`) });
  const commands = planCommands(plan, { account: 'admin', domain, restart });
  expect(commands.map((each) => each.split(' ').at(-1))).toEqual(['no', argument]);
});

it('quotes what a shell would run', () => {
  const odd = { ...domain, name: "x'$(id)" };
  const [command] = planCommands(planAliases(odd, { add: ['a.example.net'] }), {
    account: 'a b',
    domain: odd,
    restart: 'none',
  });
  expect(command).toBe(String.raw`v-add-web-domain-alias 'a b' 'x'\''$(id)' a.example.net no`);
});
