import { defineConfig } from 'vitest/config';

const seconds = 1000;
// A shared machine stalls now and then; a test that needs it twice there is still told in the report.
const retry = process.env['CI'] === 'true' ? 2 : 0;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/browser/**', 'test/evaluation/**'],
          retry,
          testTimeout: 60 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/browser/**/*.test.ts'],
          retry,
          testTimeout: 180 * seconds,
          hookTimeout: 180 * seconds,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'evaluation',
          include: ['test/evaluation/**/*.test.ts'],
          retry,
          testTimeout: 600 * seconds,
          hookTimeout: 120 * seconds,
          fileParallelism: false,
        },
      },
    ],
  },
});
