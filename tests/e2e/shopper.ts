import assert from 'node:assert/strict';
import type { ElementHandle, Frame, JSHandle, Page } from 'puppeteer-core';
import type { Report } from '../../lib/core/report.ts';
import { databaseName } from '../../lib/store/database.ts';
import { backgroundWords, localeOf } from '../../scripts/words/every.ts';
import * as aliexpress from '../support/demo/aliexpress.ts';
import { dangerousProduct } from '../support/demo/product.ts';
import { answerIfThere, documentsOf } from '../support/loopback/documents.ts';
import { rootsOf } from '../support/loopback/roots.ts';
import {
  answered,
  cardText,
  pause,
  titleOfTab,
  until,
  watcher,
} from '../support/loopback/verdict-of.ts';
import type { Scene } from './case.ts';

/** What a shopper sees and does, in either browser. The browsers run in English unless told. */

export const words = localeOf('en');
export const koreanWords = localeOf('ko');

/** A space is a space, also where no line may end. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

export const waitForCard = (page: Page, text: string): Promise<string> =>
  until(`a card that says “${text}”`, async () => {
    const shown = await cardText(page);
    return shown.includes(plain(text)) && shown;
  });

/** A product's page that the test list warns of, with its card. */
export async function warnedPage(scene: Scene): Promise<Page> {
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  const page = await scene.visit(
    aliexpress.productUrl(product.id),
    aliexpress.productPage(product),
  );
  await waitForCard(page, words.warning.level.danger.word);
  return page;
}

export const waitForNoCard = (page: Page): Promise<true> =>
  until('no card', async () => (await cardText(page)) === '');

const nameOf = 'button, a, label, summary, [role="button"]';

/** A button or link of our documents, or a marker, by its words or its accessible name. */
export const cardButton = (page: Page, name: string): Promise<ElementHandle<HTMLElement>> =>
  until(`the button “${name}”`, async () => {
    const documents = (await documentsOf(page)).map((frame) =>
      answerIfThere(() => frame.evaluateHandle('document')),
    );
    const places = [...(await Promise.all(documents)), ...(await rootsOf(page))];
    for (const place of places.filter((one) => one !== undefined) as JSHandle<ParentNode>[]) {
      const handle = await place.evaluateHandle(
        (inside, wanted, selector) => {
          const named = (one: HTMLElement) =>
            (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
          const all = [...inside.querySelectorAll<HTMLElement>(selector)];
          return all.find((one) => named(one) === wanted || one.title === wanted);
        },
        plain(name),
        nameOf,
      );
      const element = handle.asElement() as ElementHandle<HTMLElement> | null;
      if (element) return element;
    }
    return undefined;
  });

/** For that many milliseconds the toolbar does not say that the tab's page interferes. */
export async function isNotAccused({ session }: Scene, tabId: number, time: number): Promise<void> {
  for (const end = performance.now() + time; performance.now() < end; await pause(50))
    assert.notEqual(await titleOfTab(session, tabId), backgroundWords.en.toolbar.interference);
}

/**
 * Longer than the card takes an act for one that was not meant, in milliseconds: `timeToSee`, after its
 * document has noticed at the next beat, on a machine that two more browsers keep busy, what changed.
 */
export const timeToRead = 1_000;

/**
 * A real click: the mouse moves there and presses, so the event is trusted. Not before the card has
 * found its place and stood there for a moment in a tab in front, as with any person.
 */
export async function clickCard(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  let before = '';
  let since = performance.now();
  const button = await until(`“${name}” to stand still`, async () => {
    const now = await cardButton(page, name);
    const box = JSON.stringify(await now.boundingBox().catch(() => undefined));
    if (box !== before) since = performance.now();
    before = box;
    if (performance.now() - since > timeToRead) return now;
    await pause(100);
    return undefined;
  });
  await answered(`a click on “${name}”`, Promise.race([button.click(), whenGone(page, button)]));
}

/** Chromium may never say that a click is done which takes away the document that it was in. */
async function whenGone(page: Page, { frame }: ElementHandle): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  page.on('framedetached', (gone: Frame) => gone === frame && resolve());
  await promise;
}

/** The card's details give the notice's reference. */
export async function waitForNotice(page: Page, reference: string): Promise<void> {
  await clickCard(page, words.summary.details);
  await waitForCard(page, reference);
}

/** The reports in the outbox, read from the extension's own database. */
export async function storedReports({ session }: Scene): Promise<Report[]> {
  const own = await watcher(session);
  return own.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
    const database = await settled(indexedDB.open(name));
    try {
      const entries = await settled<{ report: Report }[]>(
        database.transaction('reports').objectStore('reports').getAll(),
      );
      return entries.map(({ report }) => report);
    } finally {
      database.close();
    }
  }, databaseName);
}

/** A button or link of one of our own pages as it is now, by its words or its accessible name. */
export async function buttonNamed(
  page: Page,
  name: string,
  nth = 0,
): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle(
    (wanted, at) => {
      // A sign for the eye alone is no part of the name.
      const textOf = (node: Node): string =>
        node instanceof Element && node.getAttribute('aria-hidden') === 'true'
          ? ''
          : node.hasChildNodes()
            ? [...node.childNodes].map(textOf).join('')
            : (node.textContent ?? '');
      const nameOf = (one: HTMLElement) =>
        (one.getAttribute('aria-label') ?? textOf(one)).replace(/\s+/g, ' ').trim();
      const all = [...document.querySelectorAll<HTMLElement>('button, a, label, summary')];
      return all.filter((one) => nameOf(one) === wanted)[at];
    },
    plain(name),
    nth,
  );
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/** Presses it, as soon as it is there. */
export async function press(page: Page, name: string, nth = 0): Promise<void> {
  const button = await until(`the button “${name}”`, () => buttonNamed(page, name, nth));
  await page.bringToFront();
  await pressStill(name, button);
}

/**
 * A person presses what holds still, and again what moved away under the pointer: a page of ours grows
 * while it reads the list, and holds the section of its address in sight until the first press.
 */
export async function pressStill(
  name: string,
  button: ElementHandle,
  options: { count?: number } = {},
): Promise<void> {
  await until(`“${name}” to stand still, in sight, and to be hit`, async () => {
    if (!(await button.evaluate(standsStill))) return false;
    const press = await button.evaluateHandle((one) => {
      const heard = { isHit: false };
      const hit = () => {
        heard.isHit = true;
      };
      one.addEventListener('pointerdown', hit, { once: true, capture: true });
      return heard;
    });
    await answered(`a press of “${name}”`, button.click(options)).catch(unlessOutOfSight);
    // What it led away from tells nothing any more.
    return press.evaluate(({ isHit }) => isHit).catch(() => true);
  });
}

function unlessOutOfSight(error: unknown): void {
  if (!String(error).includes('not clickable')) throw error;
}

async function standsStill(button: Element): Promise<boolean> {
  if (!button.isConnected) throw new Error('it is gone');
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  await nextFrame();
  const before = button.getBoundingClientRect();
  await nextFrame();
  const { left, top, width, height } = button.getBoundingClientRect();
  return left === before.left && top === before.top && width > 0 && height > 0;
}

/** All the text of one of our own pages. */
export const pageText = (page: Page): Promise<string> =>
  page.evaluate(() => (document.body?.textContent ?? '').replace(/\s+/g, ' ').trim());

/** Waits until one of our own pages says so. */
export const says = (page: Page, text: string, patience?: number) =>
  until(`“${text}”`, async () => (await pageText(page)).includes(plain(text)), patience);

/** A field by its label. */
const field = (page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> =>
  until(`the field “${label}”`, async () => {
    const handle = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('label')]
          .filter((one) => one.textContent?.trim().startsWith(wanted))
          .map(({ control }) => control)[0],
      label,
    );
    return handle.asElement() as ElementHandle<HTMLInputElement> | null;
  });

/** In place of what stands there. */
export async function typeInto(field: ElementHandle, text: string): Promise<void> {
  // Of three clicks the page may move away under the later ones.
  await until('the caret to be in the field', async () => {
    await pressStill('the field', field, { count: 3 });
    return field.evaluate((one) => document.activeElement === one);
  });
  await field.type(text);
}

export async function fill(page: Page, label: string, text: string): Promise<void> {
  const input = await field(page, label);
  await page.bringToFront();
  await typeInto(input, text);
}
