import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { compiledMessages } from './scripts/words-files.ts';

/**
 * These start databases and kill them, or read recordings of all sources. Last, one of two workers
 * would wait for them alone.
 */
const slow = /hub\/(?:recorded|inbox\/(?:faults|ended|commands))\.test/;
const isSlow = ({ moduleId }: TestSpecification) => slow.test(moduleId);
const hasPage = ({ moduleId }: TestSpecification) =>
  readFileSync(moduleId, 'utf8').includes('@vitest-environment');

/** Those with a page at the end: whenever the next is of the other kind, vitest starts a worker anew. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (file: TestSpecification) => Number(hasPage(file)) - Number(isSlow(file));
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  plugins: [compiledMessages()],
  resolve: {
    alias: { 'webextension-polyfill': `${import.meta.dirname}/tests/support/extension-api.ts` },
  },
  test: {
    // One a core: vitest leaves a core free, which is half of a machine with two.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          globalSetup: ['tests/support/temporary-files.ts'],
          testTimeout: 20_000,
          // Files share their worker: half the time. What a file replaces (globals, timers) it puts back.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/e2e.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          // Much of a case is waiting, so that two cores are enough for three browsers; with four they are
          // so busy that the card takes its own page for one that hides it.
          maxConcurrency: 3,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
