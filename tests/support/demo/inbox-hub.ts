import { mkdtempSync, rmSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { addReviewer } from '../../../hub/inbox/review/reviewers.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { type HubProcess, startHub } from '../hub-process.ts';
import type { Answer, Asked, ShopServer } from '../loopback/shop-server.ts';
import { newPgliteFolder } from '../pglite-folder.ts';

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
  /** What a reviewer is answered, as JSON. */
  ask(path: string): Promise<unknown>;
  /** What reviewers confirmed, for the next publish. */
  community(): Promise<Hazard[]>;
  /** Ends the hub the hard way, and starts it again on what it kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Reviewed {
  /** Of its database: to be copied. */
  folder: string;
  tokens: InboxHub['tokens'];
}
/** A hub with its reviewers, before anybody starts it. Made once: it takes a second. */
let reviewed: Promise<Reviewed> | undefined;

async function addReviewers(): Promise<Reviewed> {
  const folder = mkdtempSync(join(tmpdir(), 'cart-canary-reviewed-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = await openDatabase({ url: undefined, folder: await newPgliteFolder(folder) });
  try {
    const tokens = { ana: '', ben: '' };
    for (const name of ['ana', 'ben'] as const)
      tokens[name] = await addReviewer(database, { name, role: 'reviewer' });
    return { folder, tokens };
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
  reviewed ??= addReviewers();
  const { folder: made, tokens } = await reviewed;
  await cp(made, place.folder, { recursive: true });
  let hub = await startHub(place, folder, { reviewPage });
  let change: Parameters<InboxHub['tamper']>[0];
  const asked: Asked[] = [];

  server.host(inboxOrigin, async ({ pathname, search }, one) => {
    asked.push(one);
    const through = () => pass(hub, one, pathname + search);
    return change ? change(one, through) : through();
  });
  const ask = async (path: string): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${tokens.ana}` };
    return (await fetch(new URL(`/review/api/${path}`, hub.url), { headers })).json();
  };
  return {
    folder,
    asked,
    tokens,
    tamper(to) {
      change = to;
    },
    ask,
    community: async () => ((await ask('community')) as { hazards: Hazard[] }).hazards,
    async restart() {
      await hub.kill('SIGKILL');
      hub = await startHub(place, folder, { reviewPage });
    },
    async close() {
      await hub.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
