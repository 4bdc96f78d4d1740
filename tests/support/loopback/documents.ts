import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';

/** Our own documents on a shop's page, each in a frame: the card, the question before a purchase, a bubble. */

/** What each is known by. */
export type Part = '.frame' | '.question' | '.bubble';

/** Chromium may never answer about a frame that goes while it is asked. Milliseconds. */
const maxAnswer = 5_000;

/** What is asked of a frame, unless it has gone or goes meanwhile. */
export async function answerIfThere<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const late = setTimeout(maxAnswer, undefined, { ref: false });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  }
}

export const ask = <T>(frame: Frame, question: (part: string) => T, part = '') =>
  answerIfThere(() => frame.evaluate(question, part) as Promise<T>);

export async function documentsOf(page: Page): Promise<Frame[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const isOurs = () => location.pathname === '/card.html';
  const ours = await Promise.all(frames.map((frame) => ask(frame, isOurs)));
  return frames.filter((_, at) => ours[at]);
}

/** The one that shows that part, if it stands. */
export async function documentOf(page: Page, part: Part): Promise<Frame | undefined> {
  for (const frame of await documentsOf(page)) {
    const shows = (selector: string) => document.querySelector(selector) !== null;
    if (await ask(frame, shows, part)) return frame;
  }
  return undefined;
}

/** What stands in it to be read. */
export const textOf = async (frame: Frame): Promise<string> =>
  (await ask(frame, () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  })) ?? '';
