import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What random properties begin with: another one in every run, or the one that is given. */
const seed = process.env['SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`Random properties: SEED=${seed}`);

const project = (name: string, more: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    env: { PROPERTY_SEED: seed },
    setupFiles: ['test/workbench/properties.ts'],
    maxWorkers: 2, // one window, say, leaves a quarter of two processors idle
    isolate: false, // to load its modules anew for each file takes longer than the tests
    ...more,
  },
});

const plain = {
  testTimeout: 60_000,
  alias: { vscode: `${import.meta.dirname}/test/unit/words/vscode.ts` }, // words need of VS Code its `l10n` alone
};

const workbench = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  globalSetup: ['test/ui/global.ts'],
};

/** Of the ui suite, what takes longest: no window is left alone at the end. */
const longest = ['oneWindow', 'manyAliases', 'fromOutside', 'constants'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/ui/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', plain),
      project('contract', plain),
      project('ui', workbench),
      project('screenshots', { ...workbench, testTimeout: 600_000 }),
    ],
  },
});
