import { contextKeys, viewItems, type Meaning } from './context-keys.ts';
import { contributesIn, type Language } from './manifest.ts';
import { referenceWords } from './reference-words.ts';

type Manifest = ReturnType<typeof contributesIn>;
type Words = (typeof referenceWords)[Language];

/** The reference page in a language: every command, setting, tool, key, view and context key of package.json. */
export function reference(language: Language): string {
  const manifest = contributesIn(language);
  const words = referenceWords[language];
  return `# ${words.title}

${words.top}

${words.source}

## ${words.commands}

${words.commandsAbout}

${commands(manifest, words)}
## ${words.keys}

${words.keysAbout}

${keys(manifest, words)}
## ${words.settings}

${settings(manifest, words)}
## ${words.tools}

${words.toolsAbout}

${tools(manifest, words)}
## ${words.views}

${views(manifest, words)}
## ${words.contextKeys}

${words.contextKeysAbout}

${table(words.viewItem, described(viewItemsUsed(manifest), viewItems, language))}
${table(words.contextKey, described(contextKeysUsed(manifest), contextKeys, language))}`;
}

function commands(manifest: Manifest, words: Words): string {
  const keysOf = (command: string) =>
    manifest.keybindings
      .filter((binding) => binding.command === command)
      .map(({ key }) => kbd(key))
      .join(', ');
  return table(
    words.command,
    manifest.commands.map(({ command, title }) => [
      title,
      code(command),
      where(command, manifest.menus, words).join(', '),
      keysOf(command),
    ]),
  );
}

function keys({ commands: known, keybindings }: Manifest, words: Words): string {
  const titleOf = (id: string) => known.find(({ command }) => command === id)?.title ?? id;
  return table(
    words.key,
    keybindings.map(({ key, mac, command }) => [kbd(key), kbd(mac ?? key), titleOf(command)]),
  );
}

function settings({ configuration }: Manifest, words: Words): string {
  return Object.entries(configuration.properties)
    .map(
      ([id, setting]) => `### \`${id}\`

${withoutCommands(setting.markdownDescription)}

${table(
  words.value,
  setting.enum.map((value, index) => [code(value), setting.enumDescriptions[index] ?? '']),
)}
${words.defaultIs(code(JSON.stringify(setting.default)), setting.scope)}
`,
    )
    .join('\n');
}

function tools({ languageModelTools }: Manifest, words: Words): string {
  return table(
    words.tool,
    languageModelTools.map(({ name, displayName, toolReferenceName, userDescription }) => [
      displayName,
      code(name),
      code(`#${toolReferenceName}`),
      userDescription,
    ]),
  );
}

function views({ views: all, viewsContainers }: Manifest, words: Words): string {
  const containers = Object.values(viewsContainers).flat();
  const titleOf = (id: string) => containers.find((container) => container.id === id)?.title ?? id;
  return table(
    words.view,
    Object.entries(all).flatMap(([container, inside]) =>
      inside.map(({ id, name }) => [name, code(id), `${titleOf(container)}, ${code(container)}`]),
    ),
  );
}

function where(command: string, menus: Manifest['menus'], words: Words): readonly string[] {
  const inMenu = (menu: string): boolean =>
    (menus[menu] ?? []).some((place) => place.command === command && place.when !== 'false');
  const hidden = (menus['commandPalette'] ?? []).some((place) => place.command === command && place.when === 'false');
  return [
    ...(hidden ? [] : [words.palette]),
    ...(inMenu('view/title') ? [words.viewTitle] : []),
    ...rowsOf(command, menus).map((word) => words.row(code(word))),
    ...(inMenu('hestiaDomains.constants') ? [words.fileMenu] : []),
  ];
}

/** The words by which the menus of rows choose those that have a command. */
function rowsOf(command: string, menus: Manifest['menus']): readonly string[] {
  const places = (menus['view/item/context'] ?? []).filter((place) => place.command === command);
  return [...new Set(places.flatMap(({ when = '' }) => viewItemsOf(when)))];
}

const viewItemsUsed = (manifest: Manifest) => conditions(manifest).flatMap(viewItemsOf);

/** The words that a `when` clause looks for in `viewItem`. */
const viewItemsOf = (when: string): readonly string[] =>
  [...when.matchAll(/viewItem (?:=~ \/(.*?)\/|== (\w+))/g)].flatMap(
    ([, pattern = '', whole]) => whole ?? pattern.replaceAll('\\b', '').match(/\w+/g) ?? [],
  );

/** Our own context keys; those of the commands that were carried out as one. */
function contextKeysUsed(manifest: Manifest): readonly string[] {
  const events = manifest.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
  return [...conditions(manifest), ...events].flatMap((when) =>
    [...when.matchAll(/(?<!== )hestiaDomains\.[\w.]+/g)].map(([key]) => key.replace(/\.done\..*/, '.done.COMMAND')),
  );
}

const conditions = ({ menus, keybindings, viewsWelcome }: Manifest): readonly string[] =>
  [...Object.values(menus).flat(), ...keybindings, ...viewsWelcome].map(({ when }) => when ?? '');

/** Rows of what is used, each with what it means; one without is an error, as is a meaning of nothing. */
function described(
  used: readonly string[],
  meanings: Readonly<Record<string, Meaning>>,
  language: Language,
): readonly string[][] {
  const unused = Object.keys(meanings).filter((key) => !used.includes(key));
  if (unused.length > 0) throw new Error(`test/docs/context-keys.ts: package.json does not use ${unused.join(', ')}`);
  return [...new Set(used)].toSorted().map((key) => {
    const meaning = meanings[key];
    if (meaning === undefined) throw new Error(`test/docs/context-keys.ts does not say what ${key} means`);
    return [code(key), meaning[language]];
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
