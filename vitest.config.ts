import { defineConfig } from 'vitest/config';

const built = ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    // One bundle of date-fns for all files: 1.3 s → 0.14 s a file.
    deps: { optimizer: { ssr: { enabled: true, include: ['date-fns/addMonths'] } } },
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: ['test/bench/**', ...built],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Each start of the program is a process: on a machine with other work, ten of them can take long.
        test: {
          name: 'built',
          include: built,
          globalSetup: ['test/support/build.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
