import { join, relative } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { localeOf, pageWords } from '../../../scripts/words/every.ts';
import { documentsOf } from '../loopback/documents.ts';
import type { Session } from '../loopback/session.ts';
import { cardText, pause, until } from '../loopback/verdict-of.ts';
import { type InboxHub, inboxOrigin, operatorName } from './inbox-hub.ts';

/** The third part of `npm start`: a report, from the click to an inbox on this computer. */
export interface ReportDemo {
  session: Session;
  hub: InboxHub;
  /** A page of a shop, with a warning on it. */
  page: Page;
  language: 'en' | 'ko';
  pictures: string;
}

/** Presses what says these words, with a real mouse: only then does the browser ask for permissions. */
async function press(page: Page, words: string): Promise<void> {
  const button = await until(`“${words}”`, async () => {
    // The shop has words like ours.
    for (const frame of [...(await documentsOf(page)), page.mainFrame()]) {
      const found = await frame.evaluateHandle((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('button, a')];
        return all.find((one) => {
          const said = one.textContent?.trim() ?? '';
          const isIt = said === wanted || said.startsWith(`${wanted} `);
          return isIt && one.checkVisibility();
        });
      }, words);
      const element = found.asElement() as ElementHandle<HTMLElement> | null;
      if (element) return element;
    }
    return undefined;
  });
  await page.bringToFront();
  // A card takes no click before it has been seen for a moment where it stands.
  const place = async () => JSON.stringify(await button.boundingBox());
  await until(`“${words}” to stand still`, async () => {
    const before = await place();
    await pause(2_000);
    return before === (await place());
  });
  await button.click();
}

const says = (page: Page, words: string) =>
  until(
    `“${words}”`,
    // A page that is being left cannot answer.
    () =>
      page
        .evaluate((wanted) => document.body.textContent.includes(wanted), words)
        .catch(() => false),
    20_000,
  );

async function picture(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path, fullPage: true });
  console.log(`  picture: ${relative(join(import.meta.dirname, '../../..'), path)}`);
}

const arrivals = ({ hub }: ReportDemo): Record<string, unknown>[] =>
  hub.asked.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body.toString()));

/**
 * The tab that the card has opened. Firefox never tells WebDriver of such a tab: there the same page is
 * reached through my reports.
 */
async function sendingPage({ session, language }: ReportDemo): Promise<Page> {
  if (session.name === 'chromium') {
    const address = session.extensionUrl('sending.html');
    const target = await session.browser.waitForTarget((one) => one.url().startsWith(address));
    const page = await target.page();
    if (page) return page;
  }
  const mine = await session.extensionPage('reports.html');
  await press(mine, pageWords[language].sending.row.send);
  return mine;
}

/** From the warning to a report that has arrived, click by click. True when my reports knows. */
export async function showReport(demo: ReportDemo): Promise<boolean> {
  const { session, page, language, pictures } = demo;
  const { sending } = pageWords[language];
  const { reporting, warning } = localeOf(language);
  const send = reporting.sent.send({ name: operatorName });
  let clicks = 0;
  const click = async (where: string, on: Page, words: string) => {
    await press(on, words);
    clicks += 1;
    console.log(`  click ${clicks}, ${where}: ${words}`);
  };

  console.log('\nfrom the warning to a report that has arrived');
  await click('card', page, warning.button.report);
  await until('the kept report', async () =>
    (await cardText(page)).includes(reporting.saved.title),
  );
  await click('card', page, send);
  const own = await sendingPage(demo);
  await says(own, sending.lead);
  await picture(own, join(pictures, `${session.name}-sending.png`));
  // Stands in for the answer to the browser's question, which no test can press.
  await session.permitHost(`${inboxOrigin}/*`);
  await click('its page', own, send);
  clicks += 1;
  console.log(`  click ${clicks}, the browser's question: allow`);
  await says(own, sending.done);
  for (const report of arrivals(demo))
    console.log(`  the inbox of ${operatorName} got: ${Object.keys(report).join(', ')}`);
  await press(own, sending.myReports);
  await says(own, reporting.state.sent);
  console.log(`  my reports says: ${reporting.state.sent}`);
  await picture(own, join(pictures, `${session.name}-reports.png`));
  return arrivals(demo).length === 1;
}

/** With somebody at the screen: says what arrived, until they have closed the browser. */
export function tellArrivals({ hub }: Pick<ReportDemo, 'hub'>, closed: Promise<void>): void {
  let told = 0;
  const timer = setInterval(() => {
    const all = hub.asked.filter(({ method }) => method === 'PUT');
    for (const { url } of all.slice(told)) console.log(`The inbox got ${url}`);
    told = all.length;
  }, 500);
  void closed.then(() => clearInterval(timer));
}
