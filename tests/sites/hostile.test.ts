import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { aliexpress } from '../../lib/sites/aliexpress/facts.ts';
import { draftOf, runStrategies } from '../../lib/sites/draft.ts';
import { siteOf, sites } from '../../lib/sites/index.ts';
import { pairsIn } from '../../lib/sites/page-text.ts';
import { cardsIn, fixture, page, readDocument } from './pages.ts';

/** Sellers write parts of the page and have a motive. */

/** Milliseconds: many times what a busy machine needs, and less than an unbounded reader took. */
const bound = 8000;

const item = 'https://www.aliexpress.com/item/1005009912345678.html';
const goods = 'https://www.temu.com/kr/x-g-601199000000123.html';

const timed = <T>(run: () => T): { value: T; milliseconds: number } => {
  const start = performance.now();
  const value = run();
  return { value, milliseconds: performance.now() - start };
};

const withHeading = (text: string): Document => {
  const doc = page('aliexpress-2026-product.html');
  const heading = doc.querySelector('h1[data-pl]');
  if (heading) heading.textContent = text;
  return doc;
};

const withScript = (name: string, text: string): Document => {
  const doc = page(name);
  for (const script of doc.querySelectorAll('body > script')) script.remove();
  const script = doc.createElement('script');
  script.textContent = text;
  doc.body.append(script);
  return doc;
};

describe('markup in what sellers write', () => {
  const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>"><b>Rattle</b>';

  it('stays text', () => {
    expect(readDocument(withHeading(markup), item)?.titles[0]).toBe(markup);
    const doc = withScript(
      'temu-product.html',
      `window.rawData=${JSON.stringify({ store: { goods: { goodsId: '601199000000123', goodsName: markup, goodsProperty: [{ key: markup, values: [markup] }] }, mall: { mallData: { mallName: markup } } } })};`,
    );
    const listing = readDocument(doc, goods);
    expect(listing?.titles).toContain(markup);
    expect(listing?.seller?.name).toBe(markup);
    expect(listing?.attributes).toContainEqual({ name: markup, value: markup });
  });

  it('loses control, direction and zero-width characters, the unseen without a gap', () => {
    const text = 'Ra\u0000tt\u200ble \u202egnol\u202c \ufeffset';
    expect(readDocument(withHeading(text), item)?.titles[0]).toBe('Ra ttle gnol set');
  });

  it('keeps joined emoji, and never half of one', () => {
    expect(readDocument(withHeading('👩‍👧 rattle'), item)?.titles[0]).toBe('👩‍👧 rattle');
    const cut = readDocument(withHeading(`${'a'.repeat(1999)}👧`), item)?.titles[0];
    expect(cut?.isWellFormed()).toBe(true);
    expect(cut).toHaveLength(2000);
  });
});

describe('too much of everything', () => {
  it('five megabytes of title', () => {
    const doc = withHeading('x '.repeat(2_500_000));
    const { value, milliseconds } = timed(() => readDocument(doc, item));
    expect(value?.titles[0]?.length).toBeLessThanOrEqual(2000);
    expect(milliseconds).toBeLessThan(bound);
  });

  it('five megabytes of description, and nothing waits for it', () => {
    const doc = page('aliexpress-2026-product.html');
    const description = doc.createElement('div');
    description.textContent = 'lorem '.repeat(900_000);
    doc.body.append(description);
    expect(timed(() => readDocument(doc, item)).milliseconds).toBeLessThan(bound);
  });

  it.each([
    ['an endless string', `window.rawData={"store":"${'\\"'.repeat(2_500_000)}`],
    ['an endless row of braces', `window.rawData={"a":${'{"b":'.repeat(1_000_000)}`],
    ['markers without end', 'window.rawData = '.repeat(300_000)],
    ['a value of five megabytes', `window.rawData={"store":{"x":"${'y'.repeat(5_000_000)}"}};`],
  ])('%s in a script', (_what, text) => {
    const doc = withScript('temu-product.html', text);
    const { value, milliseconds } = timed(() => readDocument(doc, goods));
    expect(value).toMatchObject({ id: '601199000000123', seller: { name: 'LUMIBEE TOYS' } });
    expect(milliseconds).toBeLessThan(bound);
  });

  it('20,000 attributes, pictures and nodes of JSON-LD', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      key: `k${at}`,
      values: [`v${at}`],
    }));
    const gallery = rows.map((_, at) => ({ url: `https://img.kwcdn.com/product/open/p${at}.jpg` }));
    const store = { goods: { goodsId: '601199000000123', goodsProperty: rows, gallery } };
    const doc = withScript('temu-product.html', `window.rawData=${JSON.stringify({ store })};`);
    const linked = doc.createElement('script');
    linked.setAttribute('type', 'application/ld+json');
    linked.textContent = JSON.stringify(rows.map(() => ({ '@type': 'Product', name: 'x' })));
    doc.head.append(linked);
    const { value, milliseconds } = timed(() => readDocument(doc, goods));
    expect(value?.attributes).toHaveLength(100);
    expect(value?.imageKeys.length).toBeLessThanOrEqual(40);
    expect(milliseconds).toBeLessThan(bound);
  });

  it('10,000 modules in data that is not Temu’s', () => {
    const modules = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`m${at}`, { a: { b: { c: at } } }]),
    );
    const doc = withScript(
      'aliexpress-2026-half.html',
      `window.runParams={data:${JSON.stringify(modules)}}`,
    );
    expect(timed(() => readDocument(doc, item)).milliseconds).toBeLessThan(bound);
  });

  it('a table of 20,000 rows', () => {
    const row = '<li><div><div><span>n</span></div><div>v</div></div></li>';
    const table = parsePage(`<ul>${row.repeat(20_000)}</ul>`).querySelector('ul');
    if (!table) throw new Error('no table');
    const { value, milliseconds } = timed(() => [...pairsIn(table)]);
    expect(value.length).toBeLessThanOrEqual(1000);
    expect(value[0]).toEqual(['n', 'v']);
    expect(milliseconds).toBeLessThan(bound);
  });

  it.each([
    [
      'https://www.aliexpress.com/w/wholesale-x.html',
      (at: number) => `<a href="/item/${1005000000000000 + at}.html">card ${at}</a>`,
    ],
    [
      'https://www.temu.com/search_result.html',
      (at: number) => `<a href="/x-g-${601100000000000 + at}.html">card ${at}</a>`,
    ],
  ])('10,000 cards on %s', (address, card) => {
    const doc = parsePage(Array.from({ length: 10_000 }, (_, at) => card(at)).join(''));
    const { value, milliseconds } = timed(() => cardsIn(doc, address));
    expect(value).toHaveLength(10_000);
    expect(milliseconds).toBeLessThan(bound);
  });

  it('a bundle address with thousands of ids', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => 1005000000000000 + at).join(',');
    const url = new URL(`https://www.aliexpress.com/ssr/1/x?productIds=${ids}`);
    const found = siteOf(url)?.page(url);
    expect(found?.kind === 'bundle' && found.ids.length).toBeLessThanOrEqual(300);
  });
});

describe('elements in place of the document’s own members', () => {
  /** What `<img name="querySelector">` does in a browser, for every member that a document has. */
  const clobbered = (doc: Document): Document => {
    const image = doc.createElement('img');
    let holder: object | null = Object.getPrototypeOf(doc);
    for (; holder; holder = Object.getPrototypeOf(holder))
      for (const name of Object.getOwnPropertyNames(holder))
        if (holder !== Object.prototype && name !== 'constructor')
          Object.defineProperty(doc, name, { value: image });
    return doc;
  };
  it.each([
    ['aliexpress-2026-product.html', item],
    ['temu-product.html', goods],
  ])('%s is read as if there were none', (name, address) => {
    const listing = readDocument(page(name), address);
    expect(listing?.titles.length).toBeGreaterThan(0);
    expect(readDocument(clobbered(page(name)), address)).toEqual(listing);
  });

  it('a bundle’s dialog is read', () => {
    const dialog = () =>
      parsePage(fixture('aliexpress-bundle-dialog.html').replace('PRODUCT', '1005009900000017'));
    const address = 'https://www.aliexpress.com/ssr/300000512/BundleDeals2';
    expect(readDocument(dialog(), address)?.id).toBe('1005009900000017');
    expect(readDocument(clobbered(dialog()), address)?.id).toBe('1005009900000017');
  });

  it('walls are still recognised', () => {
    expect(readDocument(clobbered(page('aliexpress-captcha.html')), item)).toBeUndefined();
    expect(readDocument(clobbered(page('aliexpress-404.html')), item)).toBeUndefined();
    expect(readDocument(clobbered(page('temu-login.html')), goods)).toBeUndefined();
  });

  it('cards are still found', () => {
    const address = 'https://www.aliexpress.com/w/wholesale-x.html';
    const ids = (doc: Document) => cardsIn(doc, address).map(({ id }) => id);
    const found = ids(page('aliexpress-search.html'));
    expect(found.length).toBeGreaterThan(0);
    expect(ids(clobbered(page('aliexpress-search.html')))).toEqual(found);
  });

  it('one card that cannot be read hides no other', () => {
    const doc = parsePage(
      '<form class="productContainer" id="1005009900000001"></form><a href="/item/1005009900000002.html">x</a>',
    );
    const form = doc.querySelector('form');
    if (form) Object.defineProperty(form, 'querySelector', { value: doc.createElement('input') });
    const found = cardsIn(doc, 'https://www.aliexpress.com/w/wholesale-x.html');
    expect(found.map(({ id }) => id)).toEqual(['1005009900000002']);
  });

  it.each([item, goods])(
    'a document that fails at every touch still gives the id: %s',
    (address) => {
      const broken = new Proxy({} as Document, {
        get: () => {
          throw new Error('broken');
        },
        getPrototypeOf: () => {
          throw new Error('broken');
        },
      });
      expect(readDocument(broken, address)).toMatchObject({
        id: /\d{12,}/.exec(address)?.[0],
        titles: [],
      });
    },
  );
});

describe('polluted data', () => {
  it('__proto__ and constructor change nothing', () => {
    const evil =
      '{"__proto__":{"polluted":1,"subject":"evil"},"constructor":{"prototype":{"polluted":1}},"titleModule":{"__proto__":{"subject":"evil"},"subject":"Rattle"}}';
    const doc = withScript('aliexpress-2026-half.html', `window.runParams={data:${evil}}`);
    const listing = readDocument(doc, item);
    expect(listing?.titles).toContain('원목 딸랑이 세트');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'subject')).toBe(false);
  });

  it('wrong types everywhere give a listing all the same', () => {
    const wrong = fc.oneof(fc.jsonValue(), fc.constant(null), fc.constant([[[]]]));
    const store = fc.record({
      goods: fc.record({
        goodsId: fc.constantFrom('601199000000123', 601199000000123),
        goodsName: wrong,
        gallery: wrong,
        goodsProperty: wrong,
        minOnSalePriceStr: wrong,
        hdThumbUrl: wrong,
      }),
      mall: wrong,
      crumbOptList: wrong,
      localInfo: wrong,
      seoPageAltInfo: wrong,
    });
    fc.assert(
      fc.property(store, (value) => {
        const json = JSON.stringify({ store: value }).replaceAll('<', '\\u003c');
        const doc = parsePage(`<script>window.rawData=${json};</script>`);
        expect(readDocument(doc, goods)?.id).toBe('601199000000123');
      }),
      { numRuns: 150 },
    );
  });

  it('a strategy that throws stops no other', () => {
    const draft = draftOf(aliexpress, '1');
    const listing = runStrategies(
      {
        first: (_: null, it) => it.add('titles', 'before'),
        second: () => {
          throw new Error('redesigned');
        },
        third: (_: null, it) => it.set('brand', 'after'),
      },
      null,
      draft,
    );
    expect(listing).toMatchObject({ titles: ['before'], brand: 'after' });
  });
});

describe('any address and any page', () => {
  const hosts = fc.constantFrom(
    'www.aliexpress.com',
    'ko.aliexpress.com',
    'www.aliexpress.us',
    'aliexpress.ru',
    'www.temu.com',
    'example.com',
  );
  const part = fc.oneof(
    fc.constantFrom('item', 'i', 'ssr', 'goods.html', 'store', '-g-', 'kr', '%', '%zz', '..', '//'),
    fc.string(),
    fc.bigInt({ min: 0n, max: 10n ** 21n }).map(String),
  );
  const query = fc.array(
    fc.tuple(fc.constantFrom('productIds', 'goods_id', 'pdp_ext_f', 'x'), fc.string()),
  );
  const addresses = fc
    .tuple(hosts, fc.array(part, { maxLength: 6 }), query)
    .map(
      ([host, parts, pairs]) => `https://${host}/${parts.join('/')}?${new URLSearchParams(pairs)}`,
    )
    .filter((address) => URL.canParse(address));

  it('never throws', () => {
    const doc = page('aliexpress-2026-product.html');
    fc.assert(
      fc.property(addresses, (address) => {
        const url = new URL(address);
        for (const site of sites) {
          const found = site.page(url);
          if (found?.kind === 'product') expect(found.id).toMatch(/^\d{1,19}$/);
          const listing = site.read(doc, url);
          if (found?.kind !== 'product' && found?.kind !== 'bundle')
            expect(listing).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a page that is cut off anywhere', () => {
    const whole = [fixture('aliexpress-2026-product.html'), fixture('temu-product.html')];
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, share) => {
          const doc = parsePage(text.slice(0, Math.floor(text.length * share)));
          expect(readDocument(doc, item)?.id).toBe('1005009912345678');
          expect(readDocument(doc, goods)?.id).toBe('601199000000123');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('reading again and again', () => {
  it('parses inline data once per script element, and anew when it grows', () => {
    const doc = page('temu-product.html');
    const script = [...doc.querySelectorAll('script')].at(-1);
    const text = script?.textContent ?? '';
    if (script) script.textContent = text.slice(0, text.length / 2);
    expect(readDocument(doc, goods)?.seller?.id).toBeUndefined();
    if (script) script.textContent = text;
    expect(readDocument(doc, goods)?.seller?.id).toBe('634418900000001');
  });

  it('costs little the second time', () => {
    const filler = 'x'.repeat(1_000_000);
    const doc = withScript(
      'temu-product.html',
      `window.rawData=${JSON.stringify({ filler, store: { goods: { goodsId: '601199000000123', goodsName: 'Rattle' } } })};`,
    );
    readDocument(doc, goods);
    const { milliseconds } = timed(() => {
      for (let times = 0; times < 20; times++) readDocument(doc, goods);
    });
    expect(milliseconds).toBeLessThan(bound);
  });
});
