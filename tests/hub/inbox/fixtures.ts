import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { InboxConfig } from '../../../hub/inbox/config.ts';
import type { InboxDatabase } from '../../../hub/inbox/database/database.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { createInbox, type Inbox } from '../../../hub/inbox/inbox.ts';
import type { LogEvent } from '../../../hub/inbox/log.ts';
import { addReviewer } from '../../../hub/inbox/review/reviewers.ts';
import type { Report } from '../../../lib/core/report.ts';
import { newPgliteFolder } from '../../support/pglite-folder.ts';
import { findPostgres, type RunningPostgres, startPostgres } from '../../support/postgres.ts';

export { aReport } from './report.ts';

export const secret = (): string => randomBytes(32).toString('base64url');

export const config = (more: Record<string, unknown> = {}): InboxConfig =>
  InboxConfig.parse({
    operator: {
      name: 'Fox Consumer Watch',
      contact: 'mailto:desk@fox.example',
      country: 'KR',
      privacy: { url: 'https://fox.example/privacy' },
    },
    limits: Object.fromEntries(
      ['reports', 'pictures', 'appeals', 'review'].map((name) => [
        name,
        { burst: 100_000, perSecond: 1000 },
      ]),
    ),
    ...more,
  });

/** Deletions that nobody needs to find again. */
export const deletions = { add: () => undefined, hashes: () => [] };

export const noon = Date.parse('2026-11-25T12:34:56Z');

export interface Scene {
  database: InboxDatabase;
  inbox: Inbox;
  log: LogEvent[];
  clock: { now: number };
  tokens: Record<'ana' | 'ben' | 'cron', string>;
  put(report: Report, headers?: Record<string, string>): Promise<Response>;
  ask(
    method: string,
    path: string,
    options?: { body?: unknown; token?: string | undefined; headers?: Record<string, string> },
  ): Promise<Response>;
  /** What Prometheus is given. */
  metrics(): Promise<string>;
}

export const metricsToken = 'for Prometheus';

export async function openScene(database: InboxDatabase, settings = config()): Promise<Scene> {
  const log: LogEvent[] = [];
  const clock = { now: noon };
  const inbox = createInbox({
    ...{ database, config: settings, now: () => clock.now, deletions },
    log: (event) => log.push(event),
    metricsToken,
  });
  const tokens = {
    ana: await addReviewer(database, { name: 'ana', role: 'reviewer' }),
    ben: await addReviewer(database, { name: 'ben', role: 'reviewer' }),
    cron: await addReviewer(database, { name: 'cron', role: 'publisher' }),
  };
  const ask: Scene['ask'] = (method, path, { body, token, headers = {} } = {}) =>
    inbox.fetch(
      new Request(`http://hub${path}`, {
        method,
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
      { client: 'test' },
    );
  const put: Scene['put'] = (report, headers = {}) =>
    ask('PUT', `/reports/${report.id}`, { body: report, headers });
  const metrics = async () => (await ask('GET', '/metrics', { token: metricsToken })).text();
  return { database, inbox, log, clock, tokens, put, ask, metrics };
}

/** The first time a folder has to be made, on a busy machine. */
export const slow = 120_000;

export const bin = findPostgres();

export interface Databases {
  /** A new, empty one. */
  open(): Promise<InboxDatabase>;
}

/** An inbox over a database of its own, for all tests of the suite. */
export function useScene(databases: Databases): Scene {
  const scene = {} as Scene;
  beforeAll(async () => {
    Object.assign(scene, await openScene(await databases.open()));
  }, slow);
  afterAll(() => scene.database?.close(), slow);
  return scene;
}

/** The same suite over both. Without a Postgres on the machine its half is skipped, by name. */
export function overBoth(name: string, suite: (databases: Databases) => void) {
  describe(`${name}, PGlite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-inbox-'));
    let count = 0;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite({
      open: async () => {
        count += 1;
        const own = await newPgliteFolder(join(folder, String(count)));
        return openDatabase({ url: undefined, folder: own });
      },
    });
  });
  describe.skipIf(bin === undefined)(
    `${name}, Postgres${bin === undefined ? ' (skipped: no PostgreSQL installed)' : ''}`,
    () => {
      let server: RunningPostgres;
      let count = 0;
      beforeAll(async () => {
        server = await startPostgres(bin ?? '');
      }, slow);
      afterAll(() => server?.stop(), slow);
      suite({
        open: () => {
          count += 1;
          return openDatabase({ url: server.createDatabase(`inbox_${count}`), folder: '' });
        },
      });
    },
  );
}
