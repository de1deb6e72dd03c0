import { readFileSync } from 'node:fs';

// The table "Who may import whom" in CONTRIBUTING.md is the configuration: each row is a rule. Its words are names of folders
// and files below src, of packages, `all above`, `everything`, `nothing`, `not NAME` and `types of NAME`.

const contributing = readFileSync(new URL('CONTRIBUTING.md', import.meta.url), 'utf8');
const rows = [...contributing.matchAll(/^\| `(src\/[^`]+)` \|[^|]*\|([^|]*)\|([^|]*)\|$/gm)].map(
  ([, path, may, vscode]) => ({ path, may: may.replaceAll('`', '').trim().split(', '), vscode: vscode.trim() }),
);
const paths = rows.map(({ path }) => path);

/** What a row stands for: its whole folder, or of one that has rows of its own below it the files directly in it. */
const pattern = (path) => {
  const isDivided = paths.some((other) => other !== path && other.startsWith(path));
  return `^${path.replaceAll('.', '[.]')}${isDivided ? '[^/]+$' : ''}`;
};

const named = (name) => {
  const path = [`src/${name}`, `src/${name}/`].find((each) => paths.includes(each) || /[.]ts$/.test(each));
  return path === undefined ? `^node_modules/${name}/` : pattern(path);
};

const rule = ({ path, may, vscode }, index) => {
  const isAbout = (start) => may.filter((word) => word.startsWith(start)).map((word) => word.slice(start.length));
  const not = isAbout('not ').map(named);
  const above = may.includes('all above') ? paths.slice(0, index).map(pattern) : [];
  const all = may.includes('everything') ? ['.'] : [];
  const names = may.filter((word) => !/^(?:all above$|everything$|nothing$|not |types of )/.test(word));
  const api = vscode === 'yes' ? ['^node_modules/@types/vscode/'] : [];
  const pathNot = [pattern(path), ...api, ...above.filter((each) => !not.includes(each)), ...all, ...names.map(named)];
  const types = isAbout('types of ').map((name) => (name === 'everything' ? '.' : named(name)));
  const from = { path: pattern(path) };
  const to = { path: '^(?:src|node_modules)/' };
  return [
    { name: path, from, to: { ...to, pathNot, dependencyTypesNot: ['type-only'] } },
    { name: `${path} (types)`, from, to: { ...to, pathNot: [...pathNot, ...types], dependencyTypes: ['type-only'] } },
  ];
};

export default {
  forbidden: [
    ...rows.flatMap(rule),
    { name: 'no circles', from: {}, to: { circular: true } },
    {
      name: 'rows of the view have their ids in targets.ts',
      from: { path: '^src/ui/(?!tree/)[^/]+/' },
      to: { path: '^src/ui/elements[.]ts$' },
    },
    {
      name: 'activation loads neither app.ts nor editor.ts',
      from: { path: '^src/extension[.]ts$' },
      to: { path: '^src/(?:app|editor)[.]ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
  ].map((each) => ({ severity: 'error', ...each })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
