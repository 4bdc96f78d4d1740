import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { siteNamed } from '../../lib/sites/index.ts';
import * as aliexpress from '../support/demo/aliexpress.ts';
import { cleanProduct, type DemoProduct, namedListings } from '../support/demo/product.ts';
import * as temu from '../support/demo/temu.ts';
import { testHazards } from '../support/demo/test-list.ts';

/** The demo pages stand for the shops: what our own adapters read in them has to be all of it. */

function read(site: string, html: string, url: string) {
  const window = new Window({ url });
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  const listing = siteNamed(site)?.read(document as unknown as Document, new URL(url));
  return { listing, close: () => window.happyDOM.close() };
}

const pages: [string, string, DemoProduct, string][] = [
  ['AliExpress', 'aliexpress', cleanProduct('aliexpress'), 'www.aliexpress.com'],
  ['AliExpress US', 'aliexpress', cleanProduct('aliexpress'), 'www.aliexpress.us'],
  ['Temu', 'temu', cleanProduct('temu'), 'www.temu.com'],
];

describe('demo pages', () => {
  it.each(pages)(
    '%s: id, title, seller and attributes can be read',
    async (_, site, product, host) => {
      const isTemu = site === 'temu';
      const url = isTemu ? temu.productUrl(product.id) : aliexpress.productUrl(product.id, host);
      const html = isTemu
        ? temu.productPage(product)
        : aliexpress.productPage(product, { host, late: null });
      const { listing, close } = read(site, html, url);
      expect(listing?.id).toBe(product.id);
      expect(listing?.titles[0]).toBe(product.title);
      expect(listing?.seller?.name).toBe(product.seller.name);
      expect(listing?.attributes).toEqual(expect.arrayContaining(product.attributes ?? []));
      await close();
    },
  );

  it('keep a seller’s markup as text', () => {
    const title = `</script><script>ran = 1</script>"'<img src=x onerror=ran=1>`;
    const product = { ...cleanProduct('temu'), title };
    for (const html of [temu.productPage(product), aliexpress.productPage(product)])
      expect(html).not.toMatch(/<script>ran|<img src=x/);
  });
});

describe('namedListings', () => {
  it('finds at least two listings of each site in the test list, of active notices only', () => {
    const hazards = testHazards();
    for (const site of ['aliexpress', 'temu']) {
      const named = namedListings(hazards, site);
      expect(named.length).toBeGreaterThan(1);
      expect(named.every(({ hazard }) => hazard.status === 'active')).toBe(true);
    }
    const withdrawn = hazards.map((hazard) => ({ ...hazard, status: 'withdrawn' as const }));
    expect(namedListings(withdrawn, 'temu')).toEqual([]);
  });
});
