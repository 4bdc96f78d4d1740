/**
 * `npm run pictures -- review [queue listing --look ko-light]`: draws every state of the review page and of the
 * seller's form, against a hub filled with an invented month, and runs axe on each: ko and en, light
 * and dark, wide and phone. Ends with 1 when axe or the page complains. They go to .cache/review.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildReviewPage } from '../../scripts/build-review.ts';
import { ensureBrowsers } from '../support/browsers.ts';
import { drawnPicture } from '../support/demo/html.ts';
import { violationsOf } from './review/axe.ts';
import { openSampleHub, type SampleHub } from './review/sample-hub.ts';
import { type ReviewState, states } from './review/states.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache', 'review');
/** Long lists say nothing new further down; axe looks at all of it. */
const maxHeight = 1600;

interface Look {
  language: 'ko' | 'en';
  scheme: 'light' | 'dark';
  width: number;
}
const looks: readonly Look[] = (['ko', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [1100, 360].map((width) => ({ language, scheme, width })),
  ),
);
const lookName = ({ language, scheme, width }: Look) =>
  `${language}-${scheme}-${width > 480 ? 'wide' : 'phone'}`;

const { values, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { look: { type: 'string', default: '' } },
});
const wanted = states.filter(
  ({ name }) => chosen.length === 0 || chosen.some((word) => name.startsWith(word)),
);

const wantedLooks = looks.filter((look) => lookName(look).includes(values.look));

/** What the browser says when a page breaks its own policy, or throws. */
function listenTo(page: Page, complaints: string[]) {
  page.on('pageerror', (error) => complaints.push(error instanceof Error ? error.message : ''));
  page.on('console', (message) => {
    const isOurs = /Content Security Policy|TrustedHTML|Trusted Type/i.test(message.text());
    if (isOurs) complaints.push(message.text());
  });
}

async function hold(page: Page, { hold: held, fail }: ReviewState) {
  if (held === undefined && fail === undefined) return;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (held !== undefined && request.url().includes(held)) return;
    if (fail !== undefined && request.url().includes(fail)) void request.abort();
    else void request.continue();
  });
}

async function draw(browser: Browser, hub: SampleHub, state: ReviewState, look: Look, axe: string) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  listenTo(page, complaints);
  const { language, scheme, width } = look;
  await page.setViewport({ width, height: 800, deviceScaleFactor: 1, hasTouch: width < 480 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.emulateTimezone('Asia/Seoul');
  await hold(page, state);
  const token = state.who === undefined ? '' : hub.tokens[state.who];
  await page.evaluateOnNewDocument(
    (kept, chosenLanguage) => {
      if (kept !== '') sessionStorage.setItem('token', kept);
      sessionStorage.setItem('language', chosenLanguage);
    },
    token,
    language,
  );
  await page.goto(`${hub.url}${state.path.replace('LANG', language)}`);
  if (state.hold === undefined) {
    await page.waitForNetworkIdle({ idleTime: 150 });
    await page.waitForSelector('.loading', { hidden: true });
  } else await page.waitForSelector('.loading');
  await state.before?.(page, hub);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const file = join(folder, `${state.name}-${lookName(look)}.png`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, maxHeight) };
  const picture = await page.screenshot({ clip, captureBeyondViewport: true });
  await writeFile(file, picture);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) complaints.push(`${overflow} px wider than the screen`);
  const found = [...complaints, ...(await violationsOf(page, axe))];
  await context.close();
  return found.map((one) => `${state.name}-${lookName(look)}: ${one}`);
}

async function main(): Promise<number> {
  await mkdir(folder, { recursive: true });
  const pageFolder = await buildReviewPage();
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers(['chromium'], console.error).get('chromium') ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
  });
  const found: string[] = [];
  const hubs: SampleHub[] = [];
  try {
    const picture = await drawPicture(browser);
    const [full, empty] = [
      await openSampleHub({ pageFolder, picture }),
      await openSampleHub({ pageFolder, picture, isEmpty: true }),
    ];
    hubs.push(full, empty);
    for (const state of wanted) {
      for (const look of wantedLooks) {
        const hub = state.isEmptyHub ? empty : full;
        found.push(...(await draw(browser, hub, state, look, axe)));
      }
    }
  } finally {
    await browser.close();
    for (const hub of hubs) await hub.close();
  }
  for (const line of found) console.error(line);
  console.log(`${wanted.length * wantedLooks.length} pictures drawn, ${found.length} complaints`);
  return found.length === 0 ? 0 : 1;
}

async function drawPicture(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 400 });
  await page.setContent(`<style>body{margin:0}</style>${drawnPicture('FX-12')}`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

process.exitCode = await main();
