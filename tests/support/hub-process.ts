import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A hub of its own process, as an operator starts it. */
export interface HubProcess {
  url: string;
  /** Resolves when it is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Where reports go: a folder for PGlite, or the address of a Postgres. */
export type Place = { folder: string } | { url: string };

const hub = join(import.meta.dirname, '../../hub/cli.ts');

const operator = {
  name: 'Fox Consumer Watch',
  contact: 'mailto:desk@fox.example',
  country: 'KR',
  privacy: { url: 'https://fox.example/privacy' },
};

export interface HubSettings {
  /** Requests of one client at once, then a second. */
  burst?: number;
  perSecond?: number;
  /** Folder of the built review page. */
  reviewPage?: string | undefined;
}

/** `folder`: for its configuration. Clients are told apart by `X-Forwarded-For`. */
export async function startHub(
  place: Place,
  folder: string,
  { burst = 1_000_000, perSecond = 1_000_000, reviewPage }: HubSettings = {},
): Promise<HubProcess> {
  const config = join(folder, 'inbox.json');
  const limits = { reports: { burst, perSecond } };
  writeFileSync(config, JSON.stringify({ operator, limits, addressHeader: 'x-forwarded-for' }));
  const args = [hub, 'serve', '--inbox', config, '--port', '0'];
  if ('folder' in place) args.push('--data', place.folder);
  if (reviewPage !== undefined) args.push('--review-page', reviewPage);
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...('url' in place && { DATABASE_URL: place.url }) },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: await firstLine(child),
    async kill(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('no output to read');
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${said}`)));
  });
}
