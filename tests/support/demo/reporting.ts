import { join, relative } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { localeOf, pageWords } from '../../../lib/locales/every.ts';
import type { Session } from '../loopback/session.ts';
import { popupOver, until } from '../loopback/verdict-of.ts';
import { type InboxHub, inboxOrigin, operatorName } from './inbox-hub.ts';

/** The third part of `npm start`: a report, from the click to an inbox on this computer. */
export interface ReportDemo {
  session: Session;
  hub: InboxHub;
  /** A page of a shop, with a product. */
  page: Page;
  language: 'en' | 'ko';
  pictures: string;
}

/** Presses what says these words, with a real mouse: only then does the browser ask for permissions. */
async function press(page: Page, words: string): Promise<void> {
  const button = await until(`“${words}”`, async () => {
    const found = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('button, a')].find((one) => {
          const said = one.textContent?.trim() ?? '';
          const isIt = said === wanted || said.startsWith(`${wanted} `);
          return isIt && one.checkVisibility();
        }),
      words,
    );
    return found.asElement() as ElementHandle<HTMLElement> | null;
  });
  await page.bringToFront();
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

/** Reports the page's product, looks at what would be sent, sends it. True when my reports knows. */
export async function showReport(demo: ReportDemo): Promise<boolean> {
  const { session, language, pictures } = demo;
  const { popup, sending, reports } = pageWords[language];
  const { reporting } = localeOf(language);
  await session.permitHost(`${inboxOrigin}/*`);

  console.log('\na click in the popup reports the product; it stays on this device');
  const opened = await popupOver(session, demo.page);
  await press(opened, popup.report);
  await says(opened, reporting.saved.title);
  await opened.close();

  const mine = await session.extensionPage('reports.html');
  await says(mine, reports.title);
  await press(mine, sending.row.send);
  await says(mine, reporting.sent.see);
  await picture(mine, join(pictures, `${session.name}-sending.png`));

  await press(mine, reporting.sent.send({ name: operatorName }));
  await says(mine, sending.done);
  for (const report of arrivals(demo))
    console.log(`  the inbox of ${operatorName} got: ${Object.keys(report).join(', ')}`);
  await press(mine, sending.myReports);
  await says(mine, reporting.state.sent);
  console.log(`  my reports says: ${reporting.state.sent}`);
  await picture(mine, join(pictures, `${session.name}-reports.png`));
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
