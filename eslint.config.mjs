import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const vscode = {
  name: 'vscode',
  message: 'Only src/platform, src/ui and the three files that are bundled know VS Code.',
};

/** What the files of a folder must not import, by the table in CONTRIBUTING.md. */
const layer = (folder, files, forbidden, paths = []) => ({
  files: [`src/${folder}/${files}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths,
        patterns: forbidden.map((regex) => ({
          regex,
          message: `src/${folder} may not import this: see "Who may import whom" in CONTRIBUTING.md.`,
        })),
      },
    ],
  },
});
const folders = (...names) => names.map((name) => `^\\.\\.?/(?:.*/)?${name}(?:/|\\.ts$)`);
const root = folders('extension', 'app');
const outer = [...folders('platform', 'ui'), ...root];

/** What each of them reads and writes, none of the others knows. */
const languages = ['hestia', 'wordpress', 'wpconfig'];
const others = (language) => languages.filter((each) => each !== language);

/** The folders of `src/ui` in the order of the table: each may import those before it, `not` excepted. */
const uiFolders = ['failure', 'connection', 'constants', 'plan', 'connectionTest', 'tree', 'commands', 'editor'];
const not = { commands: ['tree'], editor: ['tree', 'commands'] };
/** What is about rows of the view takes their ids from `targets.ts`, and reads nothing out of its elements. */
const elements = (folder) => (folder === 'tree' ? [] : ['^\\.\\./elements\\.ts$']);
const uiLayers = uiFolders.map((folder, index) => {
  const forbidden = [...uiFolders.slice(index + 1), ...(not[folder] ?? [])];
  const patterns = forbidden.map((name) => `^\\.\\./${name}/`);
  return layer(`ui/${folder}`, '**/*.ts', [...patterns, ...elements(folder), ...root]);
});

const noBypass = {
  selector: "Property[key.name='rejectUnauthorized'], Property[key.value='rejectUnauthorized']",
  message: 'Certificate checks are decided in src/net/certifiedSocket.ts alone.',
};

export default tseslint.config(
  { ignores: ['dist/', 'out-test/', '.vscode-web/', '.vscode-test/', 'test-results/', 'test/vscode/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      'no-restricted-syntax': ['error', noBypass],
    },
  },
  layer('domain', '**/*.ts', [...outer, ...folders('operations', 'inventory', 'net', ...languages)], [vscode]),
  layer('net', '**/*.ts', [...outer, ...folders('operations', 'inventory', ...languages)], [vscode]),
  layer('hestia', '**/*.ts', [...outer, ...folders('operations', 'inventory', ...others('hestia'))], [vscode]),
  layer('wordpress', '**/*.ts', [...outer, ...folders('operations', 'inventory', ...others('wordpress'))], [vscode]),
  layer(
    'wpconfig',
    '**/*.ts',
    [...outer, ...folders('operations', 'inventory', 'net', ...others('wpconfig'))],
    [vscode],
  ),
  layer('inventory', '**/*.ts', [...outer, ...folders('operations')], [vscode]),
  layer('operations', '**/*.ts', outer, [vscode]),
  layer('platform', '**/*.ts', [...folders('ui'), ...root]),
  // The services are typed by `connectionTest`.
  layer('ui', '*.ts', [
    ...uiFolders.filter((name) => name !== 'connectionTest').map((name) => `^\\./${name}/`),
    ...root,
  ]),
  ...uiLayers,
  { files: ['src/net/certifiedSocket.ts', 'test/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
);
