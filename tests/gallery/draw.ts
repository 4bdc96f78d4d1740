import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { localeOf, pageWords } from '../../scripts/words/every.ts';
import { ensureBrowsers } from '../support/browsers.ts';
import { backdropOf } from './backdrop.ts';
import type { Shot } from './states.ts';

/** Draws a state in a tab, for whoever photographs or checks it. */

export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: ensureBrowsers(['chromium'], console.error).get('chromium') ?? '',
    args: [
      // A popup is as high as the screen lets it.
      '--screen-info={1440x1080}',
      '--no-sandbox',
      '--disable-gpu',
      '--force-color-profile=srgb',
    ],
  });

export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 150));
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });

export const paint = (page: Page, { scheme, hasForcedColours }: Shot): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: hasForcedColours ? 'active' : 'none' },
  ]);

/** Presses a button of a page or of a card in its shadow, with a real mouse. */
const press = async (page: Page, words: string): Promise<void> => {
  const found = await page.evaluateHandle((wanted) => {
    const roots = [
      document,
      ...[...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []),
    ];
    const buttons = roots.flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('button, summary'),
    ]);
    const isWanted = (one: HTMLElement) =>
      one.getAttribute('aria-label') === wanted ||
      one.title === wanted ||
      one.textContent?.trim() === wanted;
    return buttons.find(isWanted);
  }, words);
  const button = found.asElement();
  if (!button) throw new Error(`no button says “${words}”`);
  await (button as Awaited<ReturnType<Page['$']>>)?.click();
};

/** `code` is what `buildGallery` made. */
export const draw = async (page: Page, shot: Shot, code: string): Promise<void> => {
  const { surface, language, width, height, press: presses, ...state } = shot;
  const isPhone = surface === 'popup' ? width !== 376 : width < 480;
  await page.setViewport({
    width,
    height,
    deviceScaleFactor: shot.scale ?? (shot.isInShop ? 1.5 : 2),
    hasTouch: isPhone,
    // A phone is as wide as its page; a popup on a computer is not.
    isMobile: surface === 'popup' && isPhone,
  });
  await paint(page, shot);
  await page.goto('about:blank');
  await page.setContent(backdropOf(shot));
  await page.evaluate(code);
  await page.evaluate(
    (drawn) => {
      (globalThis as unknown as { showGallery(state: unknown): void }).showGallery(drawn);
    },
    { ...state, surface, language },
  );
  await settle(page);
  const words = { ...localeOf(language), pages: pageWords[language] };
  // What stands on a shop's page is not pressed before it has been seen for a moment.
  if (presses && surface === 'card') await new Promise((resolve) => setTimeout(resolve, 500));
  for (const button of presses?.(words) ?? []) {
    await press(page, button);
    await page.mouse.move(0, 0);
    await settle(page);
  }
  await page.evaluate((part) => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.getElementById(part)?.scrollIntoView();
  }, shot.scrollTo ?? '');
};
