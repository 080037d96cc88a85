import { defineConfig } from 'vitest/config';

const seconds = 1000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/browser/**', 'test/evaluation/**'],
          testTimeout: 30 * seconds,
          hookTimeout: 60 * seconds,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/browser/**/*.test.ts'],
          testTimeout: 180 * seconds,
          hookTimeout: 180 * seconds,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'evaluation',
          include: ['test/evaluation/**/*.test.ts'],
          testTimeout: 600 * seconds,
          hookTimeout: 120 * seconds,
          fileParallelism: false,
        },
      },
    ],
  },
});
