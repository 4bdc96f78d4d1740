import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Envelope } from '../../../lib/extension/send.ts';
import type { ListStatus } from '../../../lib/updates/status.ts';
import type { Session } from '../loopback/session.ts';
import type { ShopServer } from '../loopback/shop-server.ts';
import { cardText, pause, until, watcher } from '../loopback/verdict-of.ts';
import { listOrigin, noticeOf, type PublishedList } from './published-list.ts';

/** The second half of `npm start`: the question on the welcome page, and an update that arrives. */
export interface UpdateDemo {
  session: Session;
  server: ShopServer;
  list: PublishedList;
  /** A page of Temu that no list names yet. */
  page: Page;
  id: string;
  pictures: string;
}

interface World {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** One of our own pages' questions about the list. */
export async function askList(
  session: Session,
  request: 'list-status' | 'update-list' | 'stop-update',
): Promise<ListStatus> {
  const own = await watcher(session);
  const reply = await own.evaluate(
    (name) =>
      (globalThis as unknown as World).chrome.runtime.sendMessage({ request: name, body: {} }),
    request,
  );
  const envelope = reply as Envelope<ListStatus> | undefined;
  if (!envelope?.ok) throw new Error(`${request}: ${envelope?.error ?? 'no answer'}`);
  return envelope.value;
}

const confirmed = (session: Session, after?: string) =>
  until(
    'an update',
    async () => {
      const status = await askList(session, 'list-status');
      if (status.problem) throw new Error(`the update failed: ${JSON.stringify(status.problem)}`);
      return status.confirmed !== undefined && status.confirmed !== after && status;
    },
    20_000,
  );

async function picture(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  await pause(300);
  await page.screenshot({ path });
  console.log(`  picture: ${relative(join(import.meta.dirname, '../../..'), path)}`);
}

/** What the server was asked since the last `forget`: files and bytes are all there is to tell. */
const asked = ({ server }: UpdateDemo): string[] =>
  server.arrivals
    .filter(({ url }) => url.startsWith(listOrigin))
    .map(({ url }) => new URL(url).pathname.replace(/[0-9a-f]{56}\./, '….'));

const notice = ({ id }: UpdateDemo) => noticeOf('temu', id, 'DEMO-2026-1');

/** Turns updates on as a shopper would, publishes a notice, updates. True when the page warns. */
export async function showUpdate(demo: UpdateDemo): Promise<boolean> {
  const { session, server, list, page, pictures } = demo;
  await session.permitHost(`${listOrigin}/*`);
  const welcome = await session.extensionPage('welcome.html');
  const turnOn = await until('the welcome page', () => welcome.$('#updates .button.filled'));
  console.log('\nthe welcome page asks whether the list is to be kept fresh');
  await picture(welcome, join(pictures, `${session.name}-welcome.png`));

  server.forget();
  await turnOn.click();
  const first = await confirmed(session);
  console.log(`  updates on: list version ${first.list?.version} confirmed by ${first.address}`);
  console.log(`  asked for: ${asked(demo).join(' ')}`);

  for (const line of await list.publish([notice(demo)]))
    console.log(`  hub publish: ${line.trim()}`);
  server.forget();
  await askList(session, 'update-list');
  const second = await confirmed(session, first.confirmed);
  console.log(`  version ${second.list?.version} arrived: ${asked(demo).join(' ')}`);
  await page.bringToFront();
  const card = await until(
    'the card on the open page',
    async () => (await cardText(page)) || false,
  );
  console.log(`  the open page warns now, without a reload: ${card.slice(0, 160)} …`);
  await pause(700);
  await picture(page, join(pictures, `${session.name}-update.png`));
  // Its number stands among the details, which nobody has opened.
  return Object.values(notice(demo).authority.name).some((name) => card.includes(name));
}

/** With somebody at the screen: publishes the notice as soon as they have turned updates on. */
export async function publishWhenAsked(demo: UpdateDemo, closed: Promise<void>): Promise<void> {
  const isAsked = async () =>
    demo.server.arrivals.some(({ url }) => url === `${listOrigin}/canary/timestamp.json`);
  let isClosed = false;
  void closed.then(() => {
    isClosed = true;
  });
  while (!isClosed && !(await isAsked())) await pause(200);
  if (isClosed) return;
  await demo.list.publish([notice(demo)]);
  console.log('A notice about the page of Temu has been published: press “Update now”.');
}
