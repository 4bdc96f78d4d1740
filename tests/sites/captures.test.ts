import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { type Capture, captures } from '../support/captures.ts';
import { fields, markOf } from '../support/evidence.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/pages');

/** Why a field is rightly not read although the page's text matches the loose pattern. */
const reasons: Record<string, string> = {
  '2026-03_www_ssr_BundleDeals2_1005007504053574.html head title':
    'a bundle page’s head names the campaign, not the product in the dialog',
};

function read({ file, url, markup }: Capture) {
  const name = basename(file);
  const listing = siteOf(url)?.read(parsePage(markup), url);
  const isProduct = /product_(?!.*punish)|Bundle|openGraph/.test(name);
  if (!listing) return { hasListing: false, wrong: isProduct ? [`${name}: no listing`] : [] };
  const wrong = fields
    .map((field) => ({ field, mark: markOf(listing, field, markup) }))
    .filter(({ field, mark }) => /missed|differs/.test(mark) && !(`${name} ${field}` in reasons))
    .map(({ field, mark }) => `${name} ${field}: ${mark}`);
  return { hasListing: true, wrong: isProduct ? wrong : [`${name}: a listing`] };
}

describe.skipIf(!existsSync(corpus))('every capture (needs ../shared/corpus)', () => {
  it('gives what it holds, and nothing where there is no product', () => {
    const all = captures(corpus).map(read);
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.filter(({ hasListing }) => !hasListing).length).toBeGreaterThan(12);
  }, 60_000);

  it('names who really sells on a page of several sellers’ offers', () => {
    const { result } = JSON.parse(
      readFileSync(
        join(corpus, 'aliexpress-json/2026-08_pdp_aggregation_COMPLIANCE_PC.json'),
        'utf8',
      ),
    );
    const data = JSON.stringify({ productId: 1005007791813945, result });
    const url = new URL('https://www.aliexpress.com/item/1005007791813945.html');
    const doc = parsePage(`<script>window.runParams = {data: ${data}};</script>`);
    expect(siteOf(url)?.read(doc, url)?.seller?.id).toBe('1102764714');
    const drawn = captures(corpus).find(({ file }) => file.includes('2026-03_us_product'));
    const seller = drawn && siteOf(drawn.url)?.read(parsePage(drawn.markup), drawn.url)?.seller;
    expect(seller).toMatchObject({ id: '1105053770' });
  });
});
