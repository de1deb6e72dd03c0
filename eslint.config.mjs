import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

const noBypass = {
  selector: "Property[key.name='rejectUnauthorized'], Property[key.value='rejectUnauthorized']",
  message: 'Certificate checks are decided in src/net/certifiedSocket.ts alone.',
};

const l10nAlone = ['MemberExpression[object.name', 'TSQualifiedName[left.name'].map((start) => ({
  selector: `${start}='vscode'][${start.includes('left') ? 'right' : 'property'}.name!='l10n']`,
  message: 'src/words makes sentences: of vscode it uses l10n alone.',
}));

/** ESLint's own rule, but for what a `describe` of tests lists: it is no function that someone reads as a whole. */
const longFunctions = builtinRules.get('max-lines-per-function');
const functionLength = {
  meta: longFunctions.meta,
  create: (context) => {
    const isList = ({ parent }) =>
      parent?.type === 'CallExpression' && /^describe\b/.test(context.sourceCode.getText(parent.callee));
    const report = (problem) => isList(problem.node) || context.report(problem);
    return longFunctions.create(Object.create(context, { report: { value: report } }));
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'out-test/', '.node/', '.vscode-web/', '.vscode-test/', 'test-results/', 'test/vscode/'] },
  js.configs.recommended,
  {
    // For nested or trailing runs a text can be made that takes minutes.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    plugins: { hestia: { rules: { 'max-lines-per-function': functionLength } } },
    rules: { 'max-lines': ['error', 250], 'hestia/max-lines-per-function': ['error', 60] },
  },
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
  { files: ['src/words/**/*.ts'], rules: { 'no-restricted-syntax': ['error', noBypass, ...l10nAlone] } },
  { files: ['src/net/certifiedSocket.ts', 'test/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
  {
    files: ['test/ui/scripted-agent/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', exports: 'writable' } },
  },
);
