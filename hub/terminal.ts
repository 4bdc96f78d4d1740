import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { HubError, type Terminal } from './command.ts';
import { createPublicFetch } from './public-addresses.ts';

/** The real terminal. */
export function createTerminal(): Terminal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  // `hub … | head` stops listening early. The command still finishes its work.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    ask: askHidden,
    env: process.env,
    fetch: (url, init) => fetch(url, init),
    fetchPublic: createPublicFetch(),
    now: Date.now,
    sleep: (milliseconds) => setTimeout(milliseconds, undefined, controller).catch(() => undefined),
    signal: controller.signal,
  };
}

/** Reads a line without showing it. */
function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    return Promise.reject(new HubError(`no terminal to ask: ${question}`));
  }
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`${question}: `);
  return new Promise((resolve, reject) => {
    // Ctrl-C and Ctrl-D: nobody is going to answer any more.
    reader.once('close', () => {
      process.stderr.write('\n');
      reject(new HubError('no passphrase was given'));
    });
    reader.question('', (answer) => {
      resolve(answer);
      reader.close();
    });
  });
}
