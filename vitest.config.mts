import { defineConfig } from 'vitest/config';

/** What random properties begin with: another one in every run, or the one that is given. */
const seed = process.env['SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`Random properties: SEED=${seed}`);

const project = (name: string, more: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    env: { PROPERTY_SEED: seed },
    setupFiles: ['test/workbench/properties.ts'],
    ...more,
  },
});

const plain = {
  testTimeout: 60_000,
  maxWorkers: 2,
  alias: { vscode: `${import.meta.dirname}/test/unit/words/vscode.ts` }, // words need of VS Code its `l10n` alone
};

/** A window keeps two processors busy: two windows at once take as long as one after the other. */
const workbench = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  maxWorkers: 1,
  globalSetup: ['test/ui/global.ts'],
};

export default defineConfig({
  test: {
    projects: [
      project('unit', { ...plain, isolate: false }), // to load its modules anew for each file takes longer than the tests,
      project('contract', plain),
      project('ui', workbench),
      project('screenshots', { ...workbench, testTimeout: 600_000 }),
    ],
  },
});
