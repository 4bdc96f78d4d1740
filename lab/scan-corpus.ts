/**
 * `npm run -C lab scan:corpus`: reads every capture of the corpus and prints, field by field, what was
 * found, what the page does not hold, and what was missed. Ends with code 1 where something was
 * missed without a reason, or where a page without a product gave a listing.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { table } from '../hub/table.ts';
import type { Listing } from '../lib/core/listing.ts';
import { siteOf } from '../lib/sites/index.ts';
import { parsePage } from '../scripts/scan/page.ts';
import { type Capture, captures } from './scan/captures.ts';
import { amountInPage, fields, markOf } from './scan/evidence.ts';

const corpus =
  process.argv[2] ?? fileURLToPath(new URL('../../shared/corpus/pages/', import.meta.url));
if (!existsSync(corpus)) {
  console.error(`scan:corpus: skipped, ${corpus} is not here`);
  process.exit(0);
}

/** Why a field is rightly not read although the page's text matches the loose pattern. */
const reasons: Record<string, string> = {
  '2026-03_www_ssr_BundleDeals2_1005007504053574.html head title':
    'a bundle page\u2019s head names the campaign, not the product in the dialog',
};

const isExcused = (capture: Capture, field: string): boolean =>
  `${basename(capture.file)} ${field}` in reasons;

const cell = (capture: Capture, listing: Listing, field: string): string => {
  const mark = markOf(listing, field, capture.markup);
  if (mark === 'absent') return '–';
  if (mark !== 'found') return isExcused(capture, field) ? 'reason' : mark.toUpperCase();
  if (field !== 'attributes' && field !== 'imageKeys') return 'found';
  const amount = amountInPage(field, capture.markup);
  const { length } = listing[field];
  return amount > length ? `${length}/${amount}` : String(length);
};

const milliseconds = (from: number): string => (performance.now() - from).toFixed(1);

const read = (capture: Capture) => {
  const doc = parsePage(capture.markup);
  const site = siteOf(capture.url);
  const start = performance.now();
  const listing = site?.read(doc, capture.url);
  const first = milliseconds(start);
  const again = performance.now();
  site?.read(doc, capture.url);
  return { page: site?.page(capture.url), listing, first, again: milliseconds(again) };
};

const product: string[][] = [['capture', 'id', ...fields, 'read ms', 'again ms']];
const others: string[][] = [['capture', 'address', 'page', 'listing']];
let missed = 0;
let wrong = 0;

for (const capture of captures(corpus)) {
  const { page, listing, first, again } = read(capture);
  const name = basename(capture.file).replace(/\.(html|txt)$/, '');
  if (listing) {
    const cells = fields.map((field) => cell(capture, listing, field));
    missed += cells.filter((mark) => /MISSED|DIFFERS/.test(mark)).length;
    product.push([name, listing.id, ...cells, first, again]);
    if (!/product|Bundle|openGraph/.test(name)) wrong++;
  } else {
    if (/product_(?!.*punish)|Bundle|openGraph/.test(name)) wrong++;
    others.push([
      name,
      capture.url.host + capture.url.pathname.slice(0, 40),
      page?.kind ?? 'none',
      'null',
    ]);
  }
}

for (const rows of [product, others]) for (const line of [...table(rows), '']) console.log(line);
console.log('– the page does not hold it; a number is how many were found, n/m of how many');
for (const [where, reason] of Object.entries(reasons)) console.log(`reason: ${where}: ${reason}`);
console.log(`${missed} missed, ${wrong} wrong`);
process.exitCode = missed + wrong > 0 ? 1 : 0;
