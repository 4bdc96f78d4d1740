import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { canonicalLine } from '../../../hub/canonical.ts';
import { createListHandler } from '../../../hub/list/serve.ts';
import { Hazard } from '../../../lib/core/hazard.ts';
import type { ShopsFile } from '../../../lib/core/shop-rules.ts';
import { runCommand } from '../../../scripts/command.ts';
import type { Answer, ShopServer } from '../loopback/shop-server.ts';
import { newFolder, testHazards, testKeys, testList } from './test-list.ts';

/**
 * A publisher of our own for demo and tests: a copy of the test list, carried on with `hub
 * publish` and the keys of tests, at a host name that the loopback server answers for.
 */

const root = join(import.meta.dirname, '../../..');

export const listOrigin = 'https://list.cart-canary.test';
export const listAddress = `${listOrigin}/canary`;

export interface PublishedList {
  folder: string;
  /** Publishes the hazards of the test list and these, and rules for shops. Returns what the hub said. */
  publish(more: readonly Hazard[], shops?: ShopsFile['shops']): Promise<string[]>;
  /** Stands between the folder and whoever asks; `undefined` answers honestly. */
  tamper(change: ((path: string, honest: Answer) => Promise<Answer> | undefined) | undefined): void;
  close(): void;
}

const linesOf = (hazards: readonly Hazard[]): string =>
  hazards.map((hazard) => `${canonicalLine(hazard)}\n`).join('');
/** The test list as lines: made once. */
let base: string | undefined;

/** The test list, vouched for today: when it was made may be long ago. Once for all who copy it. */
let fresh: Promise<string> | undefined;
async function freshList(): Promise<string> {
  const folder = newFolder();
  cpSync(await testList(), folder, { recursive: true });
  await hub('publish', '--to', folder, '--keys', testKeys);
  return folder;
}

interface Published {
  folder: string;
  said: string[];
}
/** By all that was published in it, one after the other: the same again is a copy. */
const published = new Map<string, Promise<Published>>();

async function publishIn(
  list: string,
  more: readonly Hazard[],
  shops: ShopsFile['shops'] | undefined,
): Promise<Published> {
  const folder = newFolder();
  cpSync(list, folder, { recursive: true });
  const from = join(newFolder(), 'hazards.ndjson');
  base ??= linesOf(testHazards());
  writeFileSync(from, base + linesOf(more));
  const rules = join(newFolder(), 'shops.json');
  if (shops) writeFileSync(rules, JSON.stringify({ format: 1, shops }));
  const words = ['--from', from, '--to', folder, '--keys', testKeys];
  return { folder, said: await hub('publish', ...words, ...(shops ? ['--rules', rules] : [])) };
}

export async function openPublishedList(
  server: ShopServer,
  at = listAddress,
): Promise<PublishedList> {
  const folder = newFolder();
  fresh ??= freshList();
  cpSync(await fresh, folder, { recursive: true });
  const handler = createListHandler(folder);
  const { origin, pathname } = new URL(at);
  let change: Parameters<PublishedList['tamper']>[0];
  let steps = '';

  server.host(origin, async (url) => {
    const path = url.pathname.slice(pathname.length);
    const response = await handler(new Request(`${origin}${path}`));
    const honest: Answer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    };
    return (await change?.(path.slice(1), honest)) ?? honest;
  });

  return {
    folder,
    async publish(more, shops) {
      steps += `${JSON.stringify([more, shops])}\n`;
      const one = published.get(steps) ?? publishIn(folder, more, shops);
      published.set(steps, one);
      const { folder: done, said } = await one;
      cpSync(done, folder, { recursive: true });
      return said;
    },
    tamper(to) {
      change = to;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The hub's own command line. A process of its own: it works for seconds, in which nobody else should wait. */
async function hub(...args: string[]): Promise<string[]> {
  const { ok, output } = await runCommand(process.execPath, [join(root, 'hub/cli.ts'), ...args]);
  if (!ok) throw new Error(`hub ${args[0]}: ${output}`);
  return output.split('\n');
}

/** A made-up notice that names one listing. */
export const noticeOf = (site: string, id: string, reference: string): Hazard =>
  z.parse(Hazard, {
    source: 'demo-authority',
    reference,
    authority: { name: { en: 'Demo Authority', ko: '시연 기관' }, country: 'KR' },
    about: 'product',
    status: 'active',
    published: '2026-11-25',
    finding: {
      en: 'The coating gives off formaldehyde above the limit.',
      ko: '코팅에서 기준치를 넘는 폼알데하이드가 나왔습니다.',
    },
    risks: ['CHEMICAL'],
    actions: ['stop_using', 'contact_firm'],
    licence: 'none',
    attribution: 'Made up for demonstration',
    products: [
      {
        scope: 'all_units',
        names: { en: 'Wooden clothes pegs', ko: '나무 빨래집게' },
        listings: [{ site, id }],
      },
    ],
  });
