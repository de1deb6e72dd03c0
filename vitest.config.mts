import { defineConfig } from 'vitest/config';

const project = (name: string, more: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], ...more },
});

const workbench = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  maxWorkers: 2,
  globalSetup: ['test/ui/global.ts'],
};

export default defineConfig({
  test: {
    projects: [
      project('unit', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('ui', { ...workbench, retry: process.env['CI'] ? 1 : 0 }),
      project('screenshots', workbench),
    ],
  },
});
