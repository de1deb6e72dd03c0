import { expect, it } from 'vitest';
import { planAliases } from '../../../../src/domain/aliasPlan.ts';
import { planCommands } from '../../../../src/operations/aliases/planCommands.ts';

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
  expect(planCommands(plan, { account: 'admin', domain, restart: 'reload' }).lines).toEqual([
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
  const { lines } = planCommands(plan, { account: 'admin', domain, restart });
  expect(lines.map((each) => each.split(' ').at(-1))).toEqual(['no', argument]);
});

it('quotes what a shell would run', () => {
  const odd = { ...domain, name: "x'$(id)" };
  const { lines } = planCommands(planAliases(odd, { add: ['a.example.net'] }), {
    account: 'a b',
    domain: odd,
    restart: 'none',
  });
  expect(lines[0]).toBe(String.raw`v-add-web-domain-alias 'a b' 'x'\''$(id)' a.example.net no`);
});

it('leaves out a stored name that a command would not name exactly, and says so', () => {
  const hidden = 'sho\u00adp.example.net';
  const odd = {
    ...domain,
    aliases: [hidden, 'shop.example.net', 'x.y-z.example.net', 'x.y\u200dz.example.net', 'x.y.z.example.net'],
  };
  const plan = planAliases(odd, {
    remove: [hidden, 'shop.example.net', 'x.y.z.example.net'],
    add: ['new.example.net'],
  });
  expect(plan.remove).toHaveLength(3);
  const { lines, leftOut } = planCommands(plan, { account: 'admin', domain: odd, restart: 'reload' });
  // The last one takes along a neighbour that no command could put back.
  expect(leftOut).toEqual([hidden, 'x.y.z.example.net']);
  expect(lines).toEqual([
    "v-delete-web-domain-alias admin 'straße.example.org' shop.example.net no",
    "v-add-web-domain-alias admin 'straße.example.org' new.example.net",
  ]);
  const hiddenDomain = { ...odd, name: `pla\u00adin.example.org` };
  expect(planCommands(plan, { account: 'admin', domain: hiddenDomain, restart: 'reload' })).toEqual({
    lines: [],
    leftOut: [...plan.remove, ...plan.add],
  });
});
