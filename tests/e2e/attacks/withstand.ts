import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { backgroundWords } from '../../../scripts/words/every.ts';
import {
  pageState,
  pause,
  tabIdOf,
  titleOfTab,
  until,
  watcher,
} from '../../support/loopback/verdict-of.ts';
import type { Scene } from '../case.ts';
import { storedReports } from '../shopper.ts';
import type { Row, Subject } from './attack.ts';
import { isSame, keepPicture, photograph } from './pictures.ts';
import { productOf } from './subjects.ts';

/**
 * Tries a table of attacks, several windows side by side: most of an attack is waiting. Of each one no
 * act may go through, and ours is seen or the toolbar says within two seconds that the page interferes.
 */

const cover = 'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
/** With more of them, a picture is older than what happens next. */
export const most = 4;
/** Ticks of the page's own clock, which a busy machine slows as it does ours: two seconds. */
const patience = 20;
const tickLength = 100;
/** A picture of a busy machine is older than the end of that time, and a message is on its way. */
const looksAfter = 3;
/** Milliseconds between looks at what is not seen. */
const betweenLooks = 400;
/** A busy machine presses when ours has long been seen: then an act is a person's, and it is tried anew. */
const mostLate = 6;
/** A card that stood for so long takes an act, in milliseconds. */
const timeToSee = 500;
interface Staged {
  scene: Scene;
  page: Page;
  tab: number;
  /** Its id, which no other attack's has. */
  listing: string;
  subject: Subject;
  pictures: Uint8Array[];
}

const picture = async ({ page, subject }: Pick<Staged, 'page' | 'subject'>) => {
  const target = await subject.find(page).catch(() => undefined);
  return target && target.faces.length > 0 ? photograph(page, target.faces) : [];
};

/** What is seen is dead where a press on it goes to something of the page's. */
async function isDead({ page, subject }: Staged): Promise<boolean> {
  const target = await subject.find(page).catch(() => undefined);
  const middles = target?.faces.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
  return page.evaluate(
    (points) =>
      points.some(([x = 0, y = 0]) => {
        const under = Document.prototype.elementFromPoint.call(document, x, y);
        return !under?.matches(':root > :not(head, body), dialog > div');
      }),
    middles ?? [],
  );
}

/** What is wrong with what is seen of it; nothing where all is as it was. */
async function unseen(staged: Staged): Promise<string | undefined> {
  const now = await picture(staged);
  if (now.length === 0) return 'no picture';
  const others = staged.pictures.filter((before, at) => !isSame(before, now[at]));
  if (others.length > 0) return `${others.length} of ${now.length} parts look another way`;
  return (await isDead(staged)) ? 'seen and dead' : undefined;
}

const isTold = async ({ scene, tab }: Staged): Promise<boolean> =>
  (await titleOfTab(scene.session, tab)) === backgroundWords.en.toolbar.tampered;

let visits = 0;

async function stage(scene: Scene, page: Page, subject: Subject): Promise<Staged> {
  visits += 1;
  const listing = productOf(visits).id;
  await subject.open(scene, page, visits);
  const pictures = await until(
    `a ${subject.name} at rest`,
    async () => {
      const now = await picture({ page, subject });
      return now.length > 0 && now.every(({ length }) => length > 0) && now;
    },
    30_000,
  );
  // Nobody means what they had no time to see.
  await pause(500);
  const tab = await tabIdOf(scene.session, page);
  return { scene, page, tab, listing, subject, pictures };
}

const hidden = (staged: Staged, { flickers }: Row['attack']) =>
  flickers ? 'seen now and then' : unseen(staged);

async function outcome(staged: Staged, attack: Row['attack'], over: { is: boolean }) {
  const { page, subject } = staged;
  let late = 0;
  let why: string | undefined = 'never seen';
  for (let seen = 0; late < looksAfter; ) {
    if (await isTold(staged)) return 'told';
    const isLast = over.is;
    // A picture costs the most, and of what goes on it proves nothing before the end.
    if (isLast || !attack.goesOn) why = await hidden(staged, attack);
    seen = why === undefined ? seen + 1 : 0;
    if (seen >= 2) return 'seen';
    if (isLast && seen === 0) late += 1;
    await pause(isLast || seen > 0 ? 100 : betweenLooks);
  }
  if (await isTold(staged)) return 'told';
  return (await subject.asksAgain?.(page)) ? 'asked again' : `hidden: ${why}`;
}

/**
 * Presses what is not seen. False: a busy machine took so long over it that ours may have been seen by
 * then for as long as it takes, so that an act proves nothing.
 */
async function pressUnseen(staged: Staged): Promise<boolean> {
  const { page, subject } = staged;
  const began = performance.now();
  const target = await subject.find(page);
  if (!target || (await unseen(staged)) === undefined) return true;
  await subject.press(page, target.spots);
  return performance.now() - began < timeToSee;
}

/** What went through, in words. */
async function actsOf({ scene, page, subject, listing }: Staged): Promise<string[]> {
  const { silenced } = await pageState(scene.session, page);
  // Those of the other windows are none of this one's.
  const stored = await storedReports(scene);
  const reports = stored.filter(({ listingId }) => listingId === listing).length;
  const others = await subject.acts(page).catch(() => []);
  return [
    ...(reports > 0 ? [`${reports} reports`] : []),
    ...silenced.map((one) => `silenced ${JSON.stringify(one)}`),
    ...others.map((one) => `let through ${JSON.stringify(one)}`),
  ];
}

/** `clean`: nothing is left of it, so that the page serves for the next. */
type Left = 'clean' | 'spoilt' | 'late';

async function attack(staged: Staged, row: Row): Promise<Left> {
  const { page, subject } = staged;
  const { css, script, shopper } = row.attack;
  const target = await subject.find(page);
  const over = { is: false };
  void page
    .evaluate(ticking, patience, tickLength)
    .catch(() => pause(patience * tickLength))
    .then(() => {
      over.is = true;
    });
  const style = css && (await page.addStyleTag({ content: css }));
  const learned =
    script && (await page.evaluate(script, { cover, secret: subject.secret }).catch(String));
  assert.equal(learned || undefined, undefined, 'the page has learned something');
  await pause(250);
  const isInTime = shopper
    ? (await shopper(page, target?.spots ?? {})) !== false
    : await pressUnseen(staged);
  // What the pointer rests on looks another way.
  await page.mouse.move(1, 1).catch(() => undefined);
  const end = await outcome(staged, row.attack, over);
  const acts = await actsOf(staged);
  if (!isInTime && acts.length > 0) return 'late';
  assert.equal(acts.join(), '', `${acts.join()} went through (${end})`);
  assert.ok(!end.startsWith('hidden'), `neither is it seen nor does the toolbar tell (${end})`);
  if (!style || end !== 'seen') return 'spoilt';
  await style.evaluate((element) => (element as Element).remove());
  return 'clean';
}

const ticking = (ticks: number, length: number) =>
  new Promise<void>((done) => {
    let count = 0;
    const timer = setInterval(() => {
      count += 1;
      if (count < ticks) return;
      clearInterval(timer);
      done();
    }, length);
  });

/** A page that opens its document anew ends its tab's way to another page (Firefox: NS_BINDING_ABORTED). */
const calm = (page: Page) =>
  until('the end of what goes on', () =>
    page
      .evaluate(() => {
        for (let timer = Number(setTimeout(() => undefined)); timer > 0; timer -= 1)
          clearTimeout(timer);
        return true;
      })
      .catch(() => false),
  );

/** Until it tells something: a row that never does has proven nothing. Gives what serves for the next row. */
async function settle(scene: Scene, page: Page, row: Row, before?: Staged) {
  let staged = before;
  for (let tried = 0; tried < mostLate; tried += 1) {
    if (staged?.subject !== row.subject) staged = await stage(scene, page, row.subject);
    const left = await attack(staged, row);
    if (row.attack.goesOn) await calm(page);
    if (left === 'clean') return staged;
    if (left === 'spoilt') return undefined;
    staged = undefined;
  }
  throw new Error(`${mostLate} times too late to tell`);
}

async function runWindow(scene: Scene, rows: Row[], failed: string[]): Promise<void> {
  let page: Page | undefined;
  let staged: Staged | undefined;
  for (let row = rows.shift(); row; row = rows.shift()) {
    try {
      page ??= await scene.session.browser.newPage({ type: 'window' });
      staged = await settle(scene, page, row, staged);
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
      failed.push(`${row.subject.name}: ${row.attack.name}: ${why}`);
      await keepPicture(page, row.attack.name);
      await page?.close().catch(() => undefined);
      [page, staged] = [undefined, undefined];
    }
  }
}

/** `windows`: so many side by side. */
export async function withstand(
  scene: Scene,
  rows: readonly Row[],
  windows: number,
): Promise<void> {
  await watcher(scene.session);
  const left = [...rows];
  const failed: string[] = [];
  await Promise.all(Array.from({ length: windows }, () => runWindow(scene, left, failed)));
  assert.deepEqual(failed, []);
}
