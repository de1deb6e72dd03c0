// Rules of this repository alone, for Oxlint. Each file holds to them by its path below the repository.
import * as path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const below = (context) => path.relative(root, context.filename).replaceAll(path.sep, '/');

/** A rule over the files whose path `isOver` takes. */
const rule = (isOver, visitor) => ({
  create: (context) => (isOver(below(context)) ? visitor(context) : {}),
});

const nameOf = ({ key }) => key.name ?? key.value;

const certificateChecks = rule(
  (file) => !file.startsWith('test/') && file !== 'src/net/certifiedSocket.ts',
  (context) => ({
    Property(node) {
      if (nameOf(node) !== 'rejectUnauthorized') return;
      context.report({ node, message: 'Certificate checks are decided in src/net/certifiedSocket.ts alone.' });
    },
  }),
);

const wordsAlone = rule(
  (file) => file.startsWith('src/words/'),
  (context) => {
    const check = (node, from, used) => {
      if (from.name !== 'vscode' || used.name === 'l10n') return;
      context.report({ node, message: 'src/words makes sentences: of vscode it uses l10n alone.' });
    };
    return {
      MemberExpression: (node) => check(node, node.object, node.property),
      TSQualifiedName: (node) => check(node, node.left, node.right),
    };
  },
);

const hooks = /^(?:before|after)(?:Each|All)$/;

/** Files of tests share their modules: what a module does when it is loaded is done for the first of them. */
const hooksWithTests = rule(
  (file) => /^test\/(?:unit|contract)\//.test(file) && !file.endsWith('.test.ts'),
  (context) => ({
    'Program > ExpressionStatement > CallExpression'(node) {
      if (!hooks.test(node.callee.name)) return;
      context.report({ node, message: 'A module that several files of tests load gives its hooks as a function.' });
    },
  }),
);

const most = 60;

/** A function is read as a whole: it has at most 60 lines, but for what a `describe` of tests lists. */
const shortFunctions = rule(
  () => true,
  (context) => {
    const check = (node) => {
      const { parent, loc } = node;
      const lines = loc.end.line - loc.start.line + 1;
      const isList = parent.type === 'CallExpression' && /^describe\b/.test(context.sourceCode.getText(parent.callee));
      if (lines > most && !isList) context.report({ node, message: `${lines} lines: a function has at most ${most}.` });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
);

export default {
  meta: { name: 'hestia' },
  rules: {
    'certificate-checks': certificateChecks,
    'words-alone': wordsAlone,
    'hooks-with-tests': hooksWithTests,
    'short-functions': shortFunctions,
  },
};
