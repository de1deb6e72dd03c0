import { defineConfig } from 'vitest/config';

const project = (name: string, more: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('ui', {
        testTimeout: 120_000,
        hookTimeout: 300_000,
        fileParallelism: false,
        retry: process.env['CI'] ? 1 : 0,
        globalSetup: ['test/ui/global.ts'],
      }),
    ],
  },
});
