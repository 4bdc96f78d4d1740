import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../lib/sites/index.ts';
import { parsePage } from '../../scripts/scan/page.ts';
import { captures } from '../support/captures.ts';
import { fields, markOf } from '../support/evidence.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/pages');

/** Why a field is rightly not read although the page's text matches the loose pattern. */
const reasons: Record<string, string> = {
  '2026-03_www_ssr_BundleDeals2_1005007504053574.html head title':
    'a bundle page’s head names the campaign, not the product in the dialog',
};

describe.skipIf(!existsSync(corpus))('every capture (needs ../shared/corpus)', () => {
  it('gives what it holds, and nothing where there is no product', () => {
    const wrong: string[] = [];
    let withoutProduct = 0;
    for (const { file, url, markup } of captures(corpus)) {
      const name = basename(file);
      const listing = siteOf(url)?.read(parsePage(markup), url);
      const isRight = listing
        ? /product|Bundle|openGraph/.test(name)
        : !/product_(?!.*punish)|Bundle|openGraph/.test(name);
      if (!isRight) wrong.push(`${name}: ${listing ? 'a' : 'no'} listing`);
      if (!listing) withoutProduct += 1;
      else
        for (const field of fields) {
          const mark = markOf(listing, field, markup);
          const isRead = mark === 'found' || mark === 'absent' || `${name} ${field}` in reasons;
          if (!isRead) wrong.push(`${name} ${field}: ${mark}`);
        }
    }
    expect(wrong).toEqual([]);
    expect(withoutProduct).toBe(13);
  }, 60_000);
});
