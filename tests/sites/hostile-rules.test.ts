import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import { readShopsFile, rulesFor } from '../../lib/core/shop-rules.ts';
import { buyControlAt } from '../../lib/sites/buy-button.ts';
import { orderLines } from '../../lib/sites/lines.ts';
import { withRules } from '../../lib/sites/rules.ts';
import temu from '../../lib/sites/temu/index.ts';
import { hazard } from '../core/fixtures.ts';

/** What whoever stole the targets keys could write into a `shops.json`, and what it comes to. */

const id = '601099512345678';
const otherId = '601099599999999';
const url = new URL(`https://www.temu.com/kr/x-g-${id}.html`);
const link = (to: string) => `<a href="/kr/x-g-${to}.html">x</a>`;

const siteWith = (rule: object, shop = 'temu') => {
  const file = readShopsFile(JSON.stringify({ format: 1, shops: { [shop]: [rule] } }));
  if (!file) throw new Error('no shops.json');
  return withRules(temu, rulesFor(file, 'temu', '0.1.0'));
};
const readWith = (rule: object, body: string, shop = 'temu') => {
  const listing = siteWith(rule, shop).read(parsePage(`<body>${body}</body>`), url);
  return Listing.parse(listing ?? expect.fail('no listing'));
};

const model = { basis: 'structured' as const, models: ['BX-204'] };
const named = hazard({
  ...{ names: { en: 'Night light' }, brands: ['Brinkel'] },
  identification: [model],
});
const barred = hazard({ identification: [{ basis: 'structured', gtins: ['4006381333931'] }] });
const certified = hazard({ certificates: ['CB061R1234-5001'] });

describe('a hostile rule makes no danger', () => {
  const everywhere = { selectors: ['p'] };
  it.each<[what: string, rule: object, page: string, notice: Hazard]>([
    [
      'by a title that is read where a notice is quoted',
      { title: everywhere },
      '<p>Brinkel BX-204 night light</p>',
      named,
    ],
    [
      'by a brand and a model from elsewhere',
      {
        brand: { selectors: ['i'] },
        model: { selectors: ['b'] },
        title: { selectors: ['u'] },
      },
      '<i>Brinkel</i><b>BX-204</b><u>Night light</u>',
      named,
    ],
    [
      'by a barcode among made-up attributes',
      { attributes: { selectors: ['table'] }, title: everywhere },
      '<p>Night light</p><table><tr><td>EAN</td><td>4006381333931</td></tr></table>',
      barred,
    ],
    [
      'by a certificate among them',
      { attributes: { selectors: ['table'] }, title: everywhere },
      '<p>Night light</p><table><tr><td>KC</td><td>CB061R1234-5001</td></tr></table>',
      certified,
    ],
  ])('%s', (_, rule, page, notice) => {
    const listing = readWith(rule, page);
    const { byRule: _none, ...asOwn } = listing;
    // Without the mark it would be one, so this says something.
    expect(judge(asOwn, [notice], { today: '2026-12-01' }).level).toBe('danger');
    expect(judge(listing, [notice], { today: '2026-12-01' }).level).not.toBe('danger');
  });

  it('hides no danger that names the listing itself, whatever it switches off', () => {
    const notice = hazard({ listings: [{ site: 'temu', id }] });
    const off = { strategies: ['rawData', 'linkedData', 'content', 'head'] };
    const listing = readWith(
      { off, captcha: ['p'], title: { selectors: ['h1'] } },
      '<h1>x</h1><p>',
    );
    expect(judge(listing, [notice], {}).level).toBe('danger');
  });
});

describe('a hostile rule reaches nothing else', () => {
  it('no other listing: the number is the address’s', () => {
    const page = `<script>window.p = {"id":"${otherId}","name":"Other"}</script>`;
    const data = { marker: 'window.p', id: 'id' };
    expect(readWith({ data, title: { paths: ['name'] } }, page)).toMatchObject({ id, titles: [] });
  });

  it('no other shop', () => {
    expect(readWith({ title: { selectors: ['p'] } }, '<p>Lamp</p>', 'aliexpress').titles).toEqual(
      [],
    );
  });

  it.each([
    ['a box with several products', `<section>${link(id)}${link(otherId)}</section>`],
    [
      'a box whose links leave the shop',
      '<section><a href="https://evil.test/x-g-1.html">x</a></section>',
    ],
    ['a box of many links', `<section>${link(id).repeat(40)}</section>`],
    ['a box without any', '<section>Brinkel BX-204</section>'],
  ])('no tile of %s', (_, html) => {
    const doc = parsePage(html);
    const box = doc.querySelector('section') ?? expect.fail('no box');
    expect(siteWith({ tile: ['section'] }).tileAt(box, url)).toBeUndefined();
  });

  it('a tile says no more than the number in its link', () => {
    const doc = parsePage(`<section><img alt="Brinkel BX-204">${link(otherId)}</section>`);
    const box = doc.querySelector('section') ?? expect.fail('no box');
    const tile = siteWith({ tile: ['section'] }).tileAt(box, url);
    expect(tile).toEqual({
      id: otherId,
      aliases: [],
      title: undefined,
      imageKeys: [],
      element: box,
    });
  });

  it('no press but on a control: a page’s body buys nothing', () => {
    const doc = parsePage('<main><p id="text">Text</p><button>Zoom</button></main>');
    const text = doc.querySelector('#text') ?? expect.fail('no text');
    const { buys } = siteWith({ buy: ['main', 'body', 'html'] });
    expect(buyControlAt(text, temu.tileSelector, buys)).toBeUndefined();
  });

  it('nothing that is only recommended becomes what was bought', () => {
    const doc = parsePage(`<div class="js-goods-list"><p>${link(otherId)}</p></div>`);
    const orders = new URL('https://www.temu.com/kr/bgt_orders.html');
    expect(orderLines(siteWith({ line: ['p'], tile: ['p'] }), doc, orders)).toEqual([]);
  });

  it('no time: the costliest rules that fit read a large page in a moment', () => {
    const chain = { selectors: Array(6).fill('div > div div > div[a*="x"]') };
    const rule = { title: chain, seller: chain, brand: chain, model: chain, pictures: chain };
    const shops = { temu: Array(8).fill(rule) };
    const file = readShopsFile(JSON.stringify({ format: 1, shops })) ?? expect.fail('no rules');
    const doc = parsePage(`${'<div>'.repeat(60)}x${'</div>'.repeat(60)}`.repeat(8));
    const began = performance.now();
    withRules(temu, rulesFor(file, 'temu', '0.1.0')).read(doc, url);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('a rule finds', () => {
  it('lines of orders in its boxes', () => {
    const doc = parsePage(`<p>${link(id)}</p><aside>${link(otherId)}</aside>`);
    const orders = new URL('https://www.temu.com/kr/bgt_orders.html');
    const lines = orderLines(siteWith({ line: ['p'] }), doc, orders);
    expect(lines.map((line) => line.id)).toEqual([id]);
  });

  it('a control that buys, whatever it says', () => {
    const doc = parsePage('<div data-part="get"><b id="hit">Grab it</b></div>');
    const hit = doc.querySelector('#hit') ?? expect.fail('nothing to press');
    const { buys } = siteWith({ buy: ['[data-part="get"]'] });
    expect(buyControlAt(hit, temu.tileSelector, buys)).toBe(hit.parentElement);
    expect(buyControlAt(hit, temu.tileSelector)).toBeUndefined();
  });
});
