import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../support/browsers.ts';
import { ask, documentsOf } from '../support/loopback/documents.ts';
import { pause } from '../support/loopback/verdict-of.ts';

/** A walk through a page with Tab alone, there and back. */

/** What the walk keeps in the page between two presses. */
interface Walked {
  stops: HTMLElement[];
  /** How each stop looked without the focus. */
  looks: string[];
  lookOf(element: HTMLElement): string;
}
interface World {
  walked: Walked;
}

/** What stopped at: its place in the document's order, or what else the browser stops at. */
interface Stop {
  at: number;
  name: string;
  /** A box that scrolls: browsers let the keyboard into it, some always, some if it holds no stop. */
  doesScroll: boolean;
  isSeen: boolean;
  isInWindow: boolean;
}

/** Runs in the page: everything it needs is inside. Returns the names of what Tab has to reach. */
function prepare(): string[] {
  const kinds = 'a[href],button,input,select,textarea,summary,[tabindex]';
  const isOneOfGroup = (one: HTMLElement): boolean => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.checked) return true;
    const root = one.getRootNode() as Document | ShadowRoot;
    const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name }) => name === one.name,
    );
    return !group.some(({ checked }) => checked) && group[0] === one;
  };
  const isStop = (one: HTMLElement): boolean =>
    one.matches(kinds) &&
    !one.matches(':disabled') &&
    one.tabIndex >= 0 &&
    one.getClientRects().length > 0 &&
    one.checkVisibility({ visibilityProperty: true }) &&
    one.closest('[inert]') === null &&
    isOneOfGroup(one);
  /** The ring may be drawn around the label or the row of a small control. */
  const lookOf = (element: HTMLElement): string => {
    const boxes = [element, element.parentElement, element.closest('label')];
    return boxes
      .flatMap((box) => (box ? [box] : []))
      .flatMap((box) => [null, '::before', '::after'].map((part) => getComputedStyle(box, part)))
      .map((style) => [style.outlineStyle, style.outlineWidth, style.boxShadow].join(' '))
      .join('|');
  };
  const stops = [...document.querySelectorAll<HTMLElement>('*')].filter(isStop);
  const walked: Walked = { stops, looks: stops.map(lookOf), lookOf };
  Object.assign(globalThis, { walked });
  return stops.map((one) => one.outerHTML.slice(0, 120));
}

/** Runs in the page: the walk begins at its top, and nothing has a ring yet. */
function begin(): void {
  document.documentElement.tabIndex = -1;
  document.documentElement.focus();
  document.documentElement.removeAttribute('tabindex');
}

/** Runs in the page. Nothing when the focus has left it. */
function look(): Stop | undefined {
  const { stops, looks, lookOf } = (globalThis as unknown as World).walked;
  const element = document.hasFocus() ? document.activeElement : null;
  if (!(element instanceof HTMLElement)) return undefined;
  if (element === document.body || element === document.documentElement) return undefined;
  const at = stops.indexOf(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    at,
    name: element.outerHTML.slice(0, 120),
    doesScroll: element.scrollHeight > element.clientHeight,
    isSeen: at < 0 || lookOf(element) !== looks[at],
    isInWindow: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
}

const nextFrame = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 50)));

/**
 * From its own controls the browser brings the focus back in its own time, less than half a second, and
 * scrolls to it in a frame of its own: on a busy machine some seconds later.
 */
async function lookUp(page: Frame, isWaiting: boolean, looks = 0): Promise<Stop | undefined> {
  const stop = await page.evaluate(look);
  const isSettled = stop ? stop.isInWindow : !isWaiting;
  if (isSettled || looks >= (stop ? 40 : 8)) return stop;
  // A busy machine draws seldom: frames of the page's own, not of our clock.
  if (stop) await page.evaluate(nextFrame);
  else await pause(50);
  return lookUp(page, isWaiting, looks + 1);
}

/** The stops in one direction, each once: a date has several places to type in. */
async function stopsOf(inside: Frame, isBack: boolean, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  const page = inside.page();
  if (isBack) await page.keyboard.down('Shift');
  try {
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await lookUp(inside, stops.length === 0);
      if (!stop) {
        if (stops.length > 0) break;
        continue;
      }
      if (stop.at < 0 && stop.doesScroll) continue;
      if (stop.at === stops.at(-1)?.at) continue;
      // Round again at the beginning, without a stop at the browser's own controls.
      if (stops.length > 1 && stop.at === stops[0]?.at) break;
      stops.push(stop);
    }
  } finally {
    if (isBack) await page.keyboard.up('Shift');
  }
  return stops;
}

/**
 * Each control once and in order, each with a focus that is seen; in Chromium also backwards. `inside`: of
 * that frame of the page alone.
 */
export async function walk(
  page: Page,
  about: string,
  browser: BrowserName,
  inside = page.mainFrame(),
): Promise<number> {
  await page.bringToFront();
  await page.evaluate(begin);
  const wanted = await inside.evaluate(prepare);
  assert.ok(wanted.length > 0, `${about}: nothing for the keyboard`);
  const order = wanted.map((_, at) => at);
  const nameOf = (at: number) => `${at}: ${wanted[at] ?? 'another element'}`;
  const most = wanted.length * 2 + 48;
  const there = await stopsOf(inside, false, most);
  assert.deepEqual(
    there.map(({ at }) => nameOf(at)),
    order.map(nameOf),
    `${about}: forwards`,
  );
  for (const { name, isSeen, isInWindow } of there) {
    assert.ok(isSeen, `${about}: no ring on ${name}`);
    assert.ok(isInWindow, `${about}: out of sight: ${name}`);
  }
  // There the way back begins in the midst of the page, from wherever the automation thinks it is.
  if (browser === 'firefox') return wanted.length;
  await page.evaluate(begin);
  await inside.evaluate(prepare);
  const back = await stopsOf(inside, true, most);
  assert.deepEqual(
    back.map(({ at }) => nameOf(at)),
    order.toReversed().map(nameOf),
    `${about}: backwards`,
  );
  return wanted.length;
}

/** The focus by Tab onto the control with that name, as a person gets there. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(begin);
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}

/** Runs in a document: the name of what has the focus there, as far as labels and words give it. */
function nameOfFocused(): string {
  const element = document.activeElement;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim();
}

/** What has the focus, in one of our documents or on the page; empty when nothing has it. */
export async function focused(page: Page): Promise<string> {
  for (const frame of await documentsOf(page)) {
    if (await ask(frame, () => document.hasFocus())) return (await ask(frame, nameOfFocused)) ?? '';
  }
  return page.evaluate(nameOfFocused);
}
