/**
 * `npm run scan`: reads a saved page, or listings as JSON lines, and prints what the extension would
 * find and say. See `scan/run.ts` for the options and `scan/output.ts` for the line.
 */
import process from 'node:process';
import { UsageError } from '../hub/command.ts';
import { run } from './scan/run.ts';

/** Waits where the reader is slower than we are, so that a long run needs little memory. */
const print = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
};

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  await run(process.argv.slice(2), print);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
