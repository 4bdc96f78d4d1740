import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { compiledMessages } from './scripts/words-files.ts';

export default defineConfig({
  plugins: [preact(), compiledMessages()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    testTimeout: 20_000,
    // Files share their worker: half the time. What a file replaces (globals, timers) it puts back.
    isolate: false,
    // One a core: vitest leaves a core free, which is half of a machine with two.
    maxWorkers: '100%',
  },
});
