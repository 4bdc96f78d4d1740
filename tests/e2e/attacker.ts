import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../support/demo/aliexpress.ts';
import { dangerousProduct } from '../support/demo/product.ts';
import { rootsOf } from '../support/loopback/roots.ts';
import { pageState, pause, until, watcher } from '../support/loopback/verdict-of.ts';
import type { Case, Scene } from './case.ts';
import { storedReports, words } from './shopper.ts';

/** Runs a table of attacks on a card, many in one browser. */

export interface Attack {
  name: string;
  /** Put into a style sheet of the page's, and taken out again when the card was seen all the same. */
  css?: string;
  /** Runs in the page. What it returns is what it has learned, and must be nothing. */
  script?: () => unknown;
  /** What the shopper does meanwhile. Without it: presses what they cannot see. */
  shopper?(page: Page, spots: Spots): Promise<void>;
}

/** Middles of buttons of the card; `menu` opens what the last two are in. */
type Spots = Record<'report' | 'menu' | 'silence' | 'own', { x: number; y: number }>;
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** By the issue: within two seconds. What it takes to ask the browser comes on top. */
const patience = 2_000;
/** Of 255. */
const sameShade = 16;

interface Warned {
  page: Page;
  spots: Spots;
  pictures: Uint8Array[];
}

/** RGBA of each pixel. */
const photograph = async (page: Page, clip: Box): Promise<Uint8Array> => {
  const shot = page.screenshot({ clip, captureBeyondViewport: false });
  const png = await Promise.race([shot, pause(2_000)]).catch(() => undefined);
  return png ? PNG.sync.read(Buffer.from(png)).data : new Uint8Array();
};

/** But for the ring around what has the focus. */
function isSame(before: Uint8Array, now: Uint8Array | undefined): boolean {
  if (before.length !== now?.length) return false;
  let others = 0;
  for (const [at, value] of before.entries())
    if (Math.abs(value - (now[at] ?? 0)) > sameShade) others += 1;
  return others < before.length / 8;
}

/** The card's head and its buttons, as the browser really draws what is there. */
async function photographCard(page: Page): Promise<Uint8Array[]> {
  const place = await measure(page).catch(() => undefined);
  const pictures: Uint8Array[] = [];
  for (const box of place?.boxes ?? []) pictures.push(await photograph(page, box));
  return pictures;
}

async function isSeen({ page, pictures }: Warned): Promise<boolean> {
  const now = await photographCard(page);
  return pictures.every((before, at) => isSame(before, now[at]));
}

/** Where things are in the card, through the browser's own protocol. */
async function measure(page: Page): Promise<{ spots: Spots; boxes: Box[] }> {
  const names = {
    report: words.warning.button.report,
    menu: words.sight.menu,
    silence: words.warning.button.notThis,
    own: words.warning.own.button,
  };
  for (const root of await rootsOf(page)) {
    const found = await root.evaluate((inside, wanted) => {
      const card = inside.querySelector('.card');
      if (!card) return undefined;
      const nameOf = (one: Element) => one.ariaLabel ?? (one.textContent ?? '').trim();
      const spots = Object.entries(wanted).map(([key, name]) => {
        const button = [...card.querySelectorAll('button')].find((one) => nameOf(one) === name);
        const rect = button?.getBoundingClientRect();
        const x = (rect?.left ?? 0) + (rect?.width ?? 0) / 2;
        return [key, { x, y: (rect?.top ?? 0) + (rect?.height ?? 0) / 2 }];
      });
      const boxes = [...card.querySelectorAll('.band, .buttons')].map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        // Without round corners.
        return { x: left + 14, y: top + 4, width: width - 28, height: height - 8 };
      });
      return { spots: Object.fromEntries(spots), boxes };
    }, names);
    if (found) return found;
  }
  throw new Error('there is no open card');
}

let visits = 0;

/** The card's pictures, once it stands still and was before the shopper's eyes for a moment. */
const atRest = (page: Page): Promise<Uint8Array[]> =>
  until(
    'a card at rest',
    async () => {
      const before = await photographCard(page);
      await pause(400);
      const now = await photographCard(page);
      const isStill = now.length > 0 && now.every((one, at) => isSame(one, before[at]));
      return isStill && now;
    },
    30_000,
  );

/** A named product in a tab of its own, its card open and at rest. */
async function warnedPage(scene: Scene): Promise<Warned> {
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  visits += 1;
  const url = `${aliexpress.productUrl(product.id)}?visit=${visits}`;
  const html = aliexpress.productPage(product, { late: null });
  const page = await scene.visit(url, html);
  await page.bringToFront();
  await atRest(page);
  const { menu } = (await measure(page)).spots;
  await page.mouse.click(menu.x, menu.y);
  await page.mouse.move(1, 1);
  const pictures = await atRest(page);
  return { page, spots: (await measure(page)).spots, pictures };
}

async function isTold(scene: Scene, { page }: Warned): Promise<boolean> {
  return (await pageState(scene.session, page)).tampered;
}

/** Presses, where the shopper sees something else before and after. */
async function pressUnseen(warned: Warned): Promise<void> {
  const { page, spots } = warned;
  for (const spot of [spots.silence, spots.report])
    if (!(await isSeen(warned))) await page.mouse.click(spot.x, spot.y).catch(() => undefined);
  // What the pointer rests on looks another way.
  await page.mouse.move(1, 1).catch(() => undefined);
}

async function outcome(scene: Scene, warned: Warned, isStill: boolean): Promise<string> {
  const began = performance.now();
  let seen = 0;
  for (;;) {
    if (await isTold(scene, warned)) return 'told';
    seen = (await isSeen(warned)) ? seen + 1 : 0;
    // A page that goes on fighting lets it be seen for a moment now and then.
    const isOver = performance.now() - began > patience;
    if (seen >= 2 && (isStill || isOver)) return 'seen';
    if (isOver && seen === 0) return (await isTold(scene, warned)) ? 'told' : 'hidden';
    await pause(100);
  }
}

async function assertNoAct(scene: Scene, warned: Warned, name: string): Promise<void> {
  const { silenced, answer } = await pageState(scene.session, warned.page);
  const reports = (await storedReports(scene)).length;
  const done = { reports, silenced, level: answer?.verdict.level };
  assert.deepEqual(done, { reports: 0, silenced: [], level: 'danger' }, `${name}: an act`);
}

async function attack(scene: Scene, warned: Warned, one: Attack): Promise<'seen' | 'told'> {
  const { page, spots } = warned;
  const style = one.css && (await page.addStyleTag({ content: one.css }));
  const learned = one.script && (await page.evaluate(one.script).catch(String));
  assert.equal(learned || undefined, undefined, `${one.name}: the page has learned ${learned}`);
  await pause(120);
  if (one.shopper) await one.shopper(page, spots);
  else await pressUnseen(warned);
  const end = await outcome(scene, warned, one.css !== undefined);
  assert.notEqual(end, 'hidden', `${one.name}: neither is the card seen nor does the toolbar tell`);
  await assertNoAct(scene, warned, one.name);
  if (style) await style.evaluate((element) => (element as Element).remove());
  return end === 'seen' ? 'seen' : 'told';
}

/** One after the other; a page on which nothing is left of the one before serves for the next. */
export const attacked = (name: string, attacks: readonly Attack[]): Case => ({
  name: `attacks: ${name} (${attacks.length})`,
  async run(scene) {
    // Its tab comes to the front when it opens.
    await watcher(scene.session);
    const failed: string[] = [];
    let warned: Warned | undefined;
    for (const one of attacks) {
      warned ??= await warnedPage(scene);
      const end = await attack(scene, warned, one).catch((error: unknown) => {
        failed.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      });
      if (end === 'seen' && one.css !== undefined) continue;
      await warned.page.close();
      warned = undefined;
    }
    assert.deepEqual(failed, []);
  },
});
