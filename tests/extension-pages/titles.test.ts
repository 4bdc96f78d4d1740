import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { productName } from '../../components/shared/icon.tsx';
import { pageWords } from '../../scripts/words/every.ts';

const entrypoints = join(import.meta.dirname, '../../entrypoints');
const pages = readdirSync(entrypoints, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => path.replace(/[/\\].*/, ''))
  // Stands in a shop's page, and has no title by which that could know us.
  .filter((page) => page !== 'card');

const { hazards, options, reports, sending, alerts, welcome } = pageWords.en;
const titles: Record<string, string | undefined> = {
  hazards: hazards.title,
  options: options.title,
  reports: reports.title,
  sending: sending.title,
  alerts: alerts.title,
  welcome: welcome.title,
};

// A screen reader says the title when the page opens, before any words of ours have been read.
it.each(pages)('%s has its title before its script runs', (page) => {
  const html = readFileSync(join(entrypoints, page, 'index.html'), 'utf8');
  const title = titles[page];
  const whole = page === 'popup' ? productName : `${title} · ${productName}`;
  expect(html).toContain(`<title>${whole}</title>`);
});
