import { contextKeys, viewItems } from './context-keys.ts';
import { contributes } from './manifest.ts';

const { commands, configuration, keybindings, languageModelTools, menus, views, viewsContainers, walkthroughs } =
  contributes;

/** The reference page: every command, setting, tool, key, view and context key of package.json. */
export const reference = (): string => `# Reference

Made from \`package.json\` by \`npm run docs\`.

## Commands

All are in the category *Hestia*. A *row* has the command in its context menu, some as a button too; what the words mean is said [below](#context-keys).

${table(
  ['Command', 'Id', 'Where', 'Key'],
  commands.map(({ command, title }) => [title, code(command), where(command).join(', '), keysOf(command)]),
)}
## Keys

They work while the view has the focus.

${table(
  ['Key', 'On macOS', 'Command'],
  keybindings.map(({ key, mac, command }) => [kbd(key), kbd(mac ?? key), titleOf(command)]),
)}
## Settings

${Object.entries(configuration.properties)
  .map(
    ([id, setting]) => `### \`${id}\`

${withoutCommands(setting.markdownDescription)}

${table(
  ['Value', 'Meaning'],
  setting.enum.map((value, index) => [code(value), setting.enumDescriptions[index] ?? '']),
)}
Default ${code(JSON.stringify(setting.default))}, scope *${setting.scope}*.
`,
  )
  .join('\n')}
## Tools for agents

What an agent calls with is the \`inputSchema\` of each in \`package.json\`.

${tools()}
## Views

${table(
  ['View', 'Id', 'In'],
  Object.entries(views).flatMap(([container, inside]) =>
    inside.map(({ id, name }) => [name, code(id), `${containerTitle(container)}, \`${container}\``]),
  ),
)}
## Context keys

For \`when\` clauses of key bindings of your own. \`view\` and \`focusedView\` have the id of a view above; \`viewItem\` has, of the row that a menu is about, one or more of these words:

${table(['`viewItem`', 'On'], described(viewItemsUsed(), viewItems))}
${table(['Context key', 'True when'], described(contextKeysUsed(), contextKeys))}`;

function tools(): string {
  return table(
    ['Tool', 'Name', 'In a prompt', 'What'],
    languageModelTools.map(({ name, displayName, toolReferenceName, userDescription }) => [
      displayName,
      code(name),
      code(`#${toolReferenceName}`),
      userDescription,
    ]),
  );
}

function where(command: string): readonly string[] {
  const inMenu = (menu: string): boolean =>
    (menus[menu] ?? []).some((place) => place.command === command && place.when !== 'false');
  const hidden = (menus['commandPalette'] ?? []).some((place) => place.command === command && place.when === 'false');
  return [
    ...(hidden ? [] : ['Command Palette']),
    ...(inMenu('view/title') ? ['title of a view'] : []),
    ...rowsOf(command).map((word) => `row \`${word}\``),
    ...(inMenu('hestiaDomains.constants') ? ['menu *Hestia* of an open `wp-config.php`'] : []),
  ];
}

const titleOf = (command: string) => commands.find((known) => known.command === command)?.title ?? command;

const keysOf = (command: string) =>
  keybindings
    .filter((binding) => binding.command === command)
    .map(({ key }) => kbd(key))
    .join(', ');

const containerTitle = (id: string) =>
  Object.values(viewsContainers)
    .flat()
    .find((container) => container.id === id)?.title ?? id;

/** The words by which the menus of rows choose those that have a command. */
const rowsOf = (command: string) => {
  const places = (menus['view/item/context'] ?? []).filter((place) => place.command === command);
  return [...new Set(places.flatMap(({ when = '' }) => viewItemsOf(when)))];
};

const viewItemsUsed = () => conditions().flatMap(viewItemsOf);

/** The words that a `when` clause looks for in `viewItem`. */
const viewItemsOf = (when: string): readonly string[] =>
  [...when.matchAll(/viewItem (?:=~ \/(.*?)\/|== (\w+))/g)].flatMap(
    ([, pattern = '', whole]) => whole ?? pattern.replaceAll('\\b', '').match(/\w+/g) ?? [],
  );

/** Our own context keys; those of the commands that were carried out as one. */
const contextKeysUsed = () => {
  const events = walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
  return [...conditions(), ...events].flatMap((when) =>
    [...when.matchAll(/(?<!== )hestiaDomains\.[\w.]+/g)].map(([key]) => key.replace(/\.done\..*/, '.done.COMMAND')),
  );
};

const conditions = (): readonly string[] =>
  [...Object.values(menus).flat(), ...keybindings, ...contributes.viewsWelcome].map(({ when }) => when ?? '');

/** Rows of what is used, each with what it means; one without is an error, as is a meaning of nothing. */
function described(used: readonly string[], meanings: Readonly<Record<string, string>>): readonly string[][] {
  const unused = Object.keys(meanings).filter((key) => !used.includes(key));
  if (unused.length > 0) throw new Error(`test/docs/context-keys.ts: package.json does not use ${unused.join(', ')}`);
  return [...new Set(used)].toSorted().map((key) => {
    const meaning = meanings[key];
    if (meaning === undefined) throw new Error(`test/docs/context-keys.ts does not say what ${key} means`);
    return [code(key), meaning];
  });
}

const code = (value: string) => `\`${value}\``;
const names: Readonly<Record<string, string>> = { cmd: 'Cmd', ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt' };
const kbd = (key: string) =>
  key
    .split('+')
    .map((part) => names[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/** A link to a command works in VS Code alone. */
function withoutCommands(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\(command:[^)]*\)/g, '**$1**');
}
