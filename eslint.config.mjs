import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const vscode = { name: 'vscode', message: 'Only src/platform, src/ui and src/extension.ts know VS Code.' };

/** Folders a folder must not import from, by the table in CONTRIBUTING.md. */
const layer = (folder, forbidden, paths = []) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths,
        patterns: forbidden.map((name) => ({
          regex: `^\\.\\.?/(?:.*/)?${name}(?:/|\\.ts$)`,
          message: `src/${folder} may not import ${name}: see "Who may import whom" in CONTRIBUTING.md.`,
        })),
      },
    ],
  },
});
const outer = ['platform', 'ui', 'extension', 'app'];

const noBypass = {
  selector: "Property[key.name='rejectUnauthorized'], Property[key.value='rejectUnauthorized']",
  message: 'Certificate checks are decided in src/hestia/certifiedSocket.ts alone.',
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
  layer('domain', [...outer, 'operations', 'hestia', 'wpconfig'], [vscode]),
  layer('hestia', [...outer, 'operations', 'wpconfig'], [vscode]),
  layer('wpconfig', [...outer, 'operations', 'hestia'], [vscode]),
  layer('operations', outer, [vscode]),
  layer('platform', ['ui', 'extension', 'app']),
  layer('ui/plan', ['tree', 'commands', 'editor', 'extension', 'app']),
  layer('ui/connectionTest', ['tree', 'commands', 'editor', 'extension', 'app']),
  layer('ui/tree', ['commands', 'editor', 'extension', 'app']),
  layer('ui/commands', ['tree', 'editor', 'extension', 'app']),
  layer('ui/editor', ['tree', 'commands', 'extension', 'app']),
  { files: ['src/hestia/certifiedSocket.ts', 'test/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
);
