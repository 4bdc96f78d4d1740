import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { globalId } from '../../lib/sites/aliexpress/address.ts';
import { at } from '../../lib/sites/json-scan.ts';
import { inlineObjects } from '../../lib/sites/page-data.ts';
import { cardsIn } from './pages.ts';

/**
 * Search pages as they were served. What a card ought to be is told by the page's own data, which
 * the cards are not read from: the same listings, in the same order.
 */
const folder = join(import.meta.dirname, '../../../shared/corpus/pages/aliexpress-html');

const itemsOf = (doc: Document): unknown[] => {
  const path = ['root', 'fields', 'mods', 'itemList', 'content'];
  for (const data of inlineObjects(doc, '_init_data_'))
    for (const start of [data, at(data, 'data'), at(at(data, 'data'), 'data')]) {
      const items = path.reduce(at, start);
      if (Array.isArray(items)) return items;
    }
  return [];
};

describe.skipIf(!existsSync(folder))('search captures (needs ../shared/corpus)', () => {
  it.each([
    [
      '2023-09_ja_search_init_data.html',
      'ja.aliexpress.com',
      '.search-card-item, [class*="cards--gallery"]',
      10,
    ],
    ['2026-03_us_search_wholesale-gundam.html', 'www.aliexpress.us', '.search-card-item', 15],
    ['2026-03_us_search_wholesale-zotac-4090.html', 'www.aliexpress.us', '.search-card-item', 5],
    ['2026-03_us_search_wholesale-china_nocards.html', 'www.aliexpress.us', '.search-card-item', 0],
    [
      '2026-07-28_ko_search_wholesale_diagnostic.html',
      'ko.aliexpress.com',
      '.search-card-item',
      42,
    ],
    ['2026-07-28_ko_search_wholesale_snapshot.html', 'ko.aliexpress.com', '.search-card-item', 42],
  ])('%s: every rendered card has the id of the page’s data', (file, host, rendered, count) => {
    const doc = parsePage(readFileSync(join(folder, file), 'utf8'));
    const elements = new Set(doc.querySelectorAll(rendered));
    const cards = cardsIn(doc, `https://${host}/w/wholesale-x.html`).filter(({ element }) =>
      elements.has(element),
    );
    expect(elements.size).toBe(count);
    expect(cards).toHaveLength(count);
    const expected = itemsOf(doc).map((item) => globalId(String(at(item, 'productId'))));
    expect(cards.map(({ id }) => id)).toEqual(expected.slice(0, count));
  });

  it('2025-07_ru: the Russian front end says the ids itself', () => {
    const file = '2025-07-01_ru_popular_naushniki.html';
    const doc = parsePage(readFileSync(join(folder, file), 'utf8'));
    const said = [...doc.querySelectorAll('[data-product-id]')].map((element) =>
      element.getAttribute('data-product-id'),
    );
    const ids = cardsIn(doc, 'https://aliexpress.ru/popular/naushniki.html').map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(said));
    expect(ids.length).toBeGreaterThan(40);
  });
});
