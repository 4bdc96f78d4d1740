import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { Hazard } from '../../../lib/core/hazard.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, type DemoProduct, dangerousProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import { fill } from '../../support/fill.ts';
import { pause, popupOver, until, verdictOf } from '../../support/loopback/verdict-of.ts';
import { hazardNaming } from '../../support/measured-pages.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import { pageText, waitForCard, words } from '../shopper.ts';

/**
 * Pages made to break, blind or abuse us. Each still gets its warning; nothing of theirs runs, and the
 * page answers: work that grew with the square of what it holds would outlast the case. That the
 * extension threw nothing is checked for every case by the runner.
 */

interface Attack {
  name: string;
  url(product: DemoProduct): string;
  page(product: DemoProduct): string;
  site?: 'aliexpress' | 'temu';
}

const attack = ({ name, url, page, site = 'aliexpress' }: Attack): Case => ({
  name: `hostile page: ${name}`,
  async run(scene) {
    const product = dangerousProduct(scene.named[site][0], 'en');
    scene.server.serve(url(product), page(product));
    const tab = await scene.session.browser.newPage();
    const thrown: string[] = [];
    tab.on('pageerror', (error) => {
      // Firefox' own remark about the page, not an exception.
      if (!String(error).includes('The document tree is too deep')) thrown.push(String(error));
    });
    await tab.goto(url(product), { waitUntil: 'domcontentloaded' });
    await waitForCard(tab, words.warning.level.danger.word);
    assert.equal(await verdictOf(scene.session, tab), 'danger');
    assert.equal(await ranSomething(tab), false, 'text of the page was run');
    assert.deepEqual(thrown, []);
  },
});

const ranSomething = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'ran' in globalThis || 'polluted' in {});

const aliexpressAttack = (name: string, change: (html: string, product: DemoProduct) => string) =>
  attack({
    name,
    url: ({ id }) => aliexpress.productUrl(id),
    page: (product) => change(aliexpress.productPage(product, { late: null }), product),
  });

const intoBody = (html: string, more: string) => html.replace('</body>', () => `${more}</body>`);
const intoHead = (html: string, more: string) => html.replace('</head>', () => `${more}</head>`);

const markup = `"><img src=x onerror="ran=1"><script>ran=1</script><svg onload=ran=1>{{constructor.constructor('ran=1')()}}`;

const ldJson = (text: string) => `<script type="application/ld+json">${text}</script>`;
const nested = (depth: number) => `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`;
const polluting = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"Product","name":{"__proto__":{"polluted":1}}}`;

/** `document.hidden` and the others are pictures then, for extensions too. */
const clobbering = [
  'addEventListener',
  'createElement',
  'createElementNS',
  'createTextNode',
  'elementsFromPoint',
  'hidden',
  'implementation',
];

/** What a page says. */
const data: Case[] = inTurn([
  aliexpressAttack('five megabytes of text in title, attributes and body', (html, product) => {
    const much = 'a very long word '.repeat(310_000);
    const row = `<div class="specification--prop--X"><div class="specification--title--X">${much.slice(0, 1e6)}</div><div class="specification--desc--X" title="x">${much.slice(0, 1e6)}</div></div>`;
    return intoBody(
      html.replaceAll(product.title, () => product.title + much.slice(0, 1e6)),
      row,
    );
  }),
  attack({
    name: 'markup and scripts in title, seller, brand and attributes (AliExpress)',
    url: ({ id }) => aliexpress.productUrl(id),
    page: (product) => aliexpress.productPage(armed(product)),
  }),
  attack({
    name: 'markup and scripts in title, seller, brand and attributes (Temu)',
    site: 'temu',
    url: ({ id }) => temu.productUrl(id),
    page: (product) => temu.productPage(armed(product)),
  }),
  aliexpressAttack('__proto__ and constructor in the page’s data', (html) =>
    intoHead(html, ldJson(polluting)),
  ),
  attack({
    name: '__proto__ in rawData',
    site: 'temu',
    url: ({ id }) => temu.productUrl(id),
    page: (product) =>
      temu
        .productPage(product)
        .replace('window.rawData={', () => `window.rawData={"__proto__":{"polluted":1},`),
  }),
  aliexpressAttack('data nested a hundred thousand levels deep', (html) =>
    intoHead(html, ldJson(nested(100_000))),
  ),
  attack({
    name: 'rawData nested a hundred thousand levels deep, and never closed',
    site: 'temu',
    url: ({ id }) => temu.productUrl(id),
    page: (product) =>
      intoHead(
        temu.productPage(product),
        `<script type="text/plain">window.rawData=${'{"store":'.repeat(100_000)}</script>`,
      ),
  }),
]);

/** What a page does to its document. */
const attacks: Case[] = [
  aliexpressAttack('elements nested two thousand levels deep', (html) =>
    intoBody(html, '<div class="specification--prop--X">'.repeat(2_000)),
  ),
  aliexpressAttack('elements in place of what the document itself can do', (html) =>
    intoBody(html, clobbering.map((name) => `<img name="${name}" alt="">`).join('')),
  ),
  aliexpressAttack('mutations without end', (html) =>
    intoBody(
      html,
      `<div id="churn"></div><script>
      let n = 0;
      const churn = () => {
        const box = document.getElementById('churn');
        for (let i = 0; i < 50; i++) {
          const one = document.createElement('div');
          one.className = 'specification--prop--' + n++;
          one.textContent = 'row ' + n;
          box.append(one);
        }
        while (box.childElementCount > 200) box.firstElementChild.remove();
        document.title = 'title ' + n;
        document.querySelector('[data-pl="product-title"]').textContent = 'title ' + n;
        setTimeout(churn, 0);
      };
      churn();
      </script>`,
    ),
  ),
  aliexpressAttack('ten thousand cards beside the product', (html) =>
    intoBody(html, `<div id="card-list">${manyCards(10_000)}</div>`),
  ),
];

/** A notice that somebody slipped into a list, with markup wherever the schema takes text. */
function poisoned(id: string): Hazard {
  const text = { en: markup, ko: markup };
  const hazard = hazardNaming({ site: 'aliexpress', id }, 1);
  return {
    ...hazard,
    authority: { name: text, country: 'EU' },
    finding: text,
    details: text,
    findings: [{ what: text, value: 1, unit: markup.slice(0, 40), limit: 0.1 }],
    measures: [{ type: 'recall', text }],
    products: hazard.products.map((product) => ({
      ...product,
      names: text,
      description: text,
      hint: text,
      brands: [markup],
    })),
  };
}

const armed = (product: DemoProduct): DemoProduct => ({
  ...product,
  title: `${product.title} ${markup}`,
  seller: { ...product.seller, name: markup },
  brand: markup,
  attributes: [{ name: markup, value: markup }],
});

const manyCards = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<a class="search-card-item" href="/item/${1005007000000000 + at}.html"><h3>Thing ${at}</h3></a>`,
  ).join('');

const elsewhere: Case[] = inTurn([
  {
    name: 'hostile list: scripts in every text of a notice',
    async run(scene: Scene) {
      const product = cleanProduct('aliexpress');
      await fill(scene.session, 0, [poisoned(product.id)]);
      const page = await scene.visit(
        aliexpress.productUrl(product.id),
        aliexpress.productPage(product),
      );
      const card = await waitForCard(page, words.warning.level.danger.word);
      assert.ok(card.includes('onerror='), 'the text of the notice is not shown as text');
      const popup = await popupOver(scene.session, page);
      await until('the warning in the popup', async () =>
        (await pageText(popup)).includes(words.warning.level.danger.word),
      );
      await pause(300);
      assert.equal(await ranSomething(page), false);
      assert.equal(await ranSomething(popup), false);
    },
  },
  {
    name: 'hostile page: scripts in what the popup shows',
    async run(scene: Scene) {
      const product = armed(dangerousProduct(scene.named.aliexpress[0], 'en'));
      const page = await scene.visit(
        aliexpress.productUrl(product.id),
        aliexpress.productPage(product),
      );
      await waitForCard(page, words.warning.level.danger.word);
      const popup = await popupOver(scene.session, page);
      await until('the verdict in the popup', async () =>
        (await pageText(popup)).includes(words.warning.level.danger.word),
      );
      await pause(300);
      assert.equal(await ranSomething(popup), false);
    },
  },
]);

export const hostile: Case[] = [...data, ...attacks, ...elsewhere];
