import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHub } from '../../../hub/cli.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { addReviewer } from '../../../hub/inbox/review/reviewers.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { type HubProcess, startHub } from '../hub-process.ts';
import type { Answer, Asked, ShopServer } from '../loopback/shop-server.ts';

/**
 * A hub as an operator runs it, on a folder of its own, at a host name that the loopback server
 * answers for: what arrives there is passed on as a proxy would.
 */

export const inboxOrigin = 'https://inbox.cart-canary.test';
export const operatorName = 'Fox Consumer Watch';

export interface InboxHub {
  /** For files that its commands read. */
  folder: string;
  /** Everything the inbox was asked, in order. */
  asked: Asked[];
  /** Stands on the line; `undefined` lets everything through. */
  tamper(
    change: ((asked: Asked, pass: () => Promise<Answer>) => Promise<Answer>) | undefined,
  ): void;
  /** What each of the two signs in with. */
  tokens: Readonly<Record<'ana' | 'ben', string>>;
  /** `hub review` in the name of one of the two. */
  review(who: 'ana' | 'ben', ...words: string[]): Promise<string>;
  /** What reviewers confirmed, for the next publish. */
  community(): Promise<Hazard[]>;
  /** Ends the hub the hard way, and starts it again on what it kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const roles = { ana: 'reviewer', ben: 'reviewer', cron: 'publisher' } as const;
type Name = keyof typeof roles;

async function addReviewers(folder: string): Promise<Record<Name, string>> {
  const database = await openDatabase({ url: undefined, folder });
  try {
    const tokens = { ana: '', ben: '', cron: '' };
    for (const name of ['ana', 'ben', 'cron'] as const)
      tokens[name] = await addReviewer(database, { name, role: roles[name] });
    return tokens;
  } finally {
    await database.close();
  }
}

const passedOn = ['content-type', 'report-secret', 'authorization', 'sec-fetch-site'];

async function pass({ url }: HubProcess, asked: Asked, path: string): Promise<Answer> {
  const { method, headers, body } = asked;
  const response = await fetch(new URL(path, url), {
    method,
    headers: passedOn.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** `reviewPage`: folder of the built page, where somebody reviews in a browser. */
export async function openInboxHub(server: ShopServer, reviewPage?: string): Promise<InboxHub> {
  const folder = mkdtempSync(join(tmpdir(), 'cart-canary-inbox-'));
  const place = { folder: join(folder, 'database') };
  const tokens = await addReviewers(place.folder);
  let hub = await startHub(place, folder, { reviewPage });
  let change: Parameters<InboxHub['tamper']>[0];
  const asked: Asked[] = [];

  server.host(inboxOrigin, async ({ pathname, search }, one) => {
    asked.push(one);
    const through = () => pass(hub, one, pathname + search);
    return change ? change(one, through) : through();
  });
  const say = async (who: Name, ...args: string[]): Promise<string> => {
    const said: string[] = [];
    const code = await runHub([...args, '--inbox', hub.url], {
      out: (line) => void said.push(line),
      note: (line) => void said.push(line),
      ask: () => Promise.reject(new Error('nobody is asked')),
      env: { HUB_REVIEWER_TOKEN: tokens[who] },
      fetch,
      now: Date.now,
      signal: new AbortController().signal,
    });
    if (code !== 0) throw new Error(`hub ${args.join(' ')}: ${said.join('\n')}`);
    return said.join('\n');
  };
  return {
    folder,
    asked,
    tokens,
    tamper(to) {
      change = to;
    },
    review: (who, ...words) => say(who, 'review', ...words),
    async community() {
      const answer = await fetch(new URL('/review/api/community', hub.url), {
        headers: { Authorization: `Bearer ${tokens.cron}` },
      });
      const { hazards } = (await answer.json()) as { hazards: Hazard[] };
      return hazards;
    },
    async restart() {
      await hub.kill('SIGKILL');
      hub = await startHub(place, folder, { reviewPage });
    },
    async close() {
      await hub.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
