import { describe, expect, it, vi } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import { readShopsFile, rulesFor } from '../../lib/core/shop-rules.ts';
import { withRules } from '../../lib/sites/rules.ts';
import temu from '../../lib/sites/temu/index.ts';
import { hazard } from '../core/fixtures.ts';
import { fixture } from './pages.ts';

const id = '601099512345678';
const url = new URL(`https://www.temu.com/kr/x-g-${id}.html`);

/** As none of the built-in strategies reads it. */
const changed = parsePage(`<!doctype html><body>
<script>window.newPage = {"item":{"no":"${id}","label":"Brinkel BX-204 night light","maker":"Brinkel",
"shots":[{"src":"https://img.kwcdn.com/product/fancy/a1.jpg"}],"facts":[{"k":"Model","v":["BX-204"]}]}}</script>
<script>window.otherPage = {"item":{"no":"601099599999999","label":"Another thing"}}</script>
<section data-part="name">Night light for children</section>
<div data-part="shop">Lumen House</div></body>`);

const rulesOf = (...rules: object[]) => {
  const file = readShopsFile(JSON.stringify({ format: 1, shops: { temu: rules } }));
  if (!file) throw new Error('no shops.json');
  return rulesFor(file, 'temu', '0.1.0');
};
const read = (rules: object[], doc = changed, previous?: Listing) => {
  const listing = withRules(temu, rulesOf(...rules)).read(doc, url, previous);
  return listing && Listing.parse(listing);
};

const data = { marker: 'window.newPage', id: 'item.no' };
const byData = {
  data,
  title: { paths: ['item.label'] },
  brand: { paths: ['item.maker'] },
  pictures: { paths: ['item.shots.*.src'] },
  attributes: { rows: [{ path: 'item.facts.*', name: 'k', value: 'v.*' }] },
};
const byElements = {
  title: { selectors: ['[data-part="name"]'] },
  seller: { selectors: ['div[data-part="shop"]'] },
};

const notice = hazard({
  names: { en: 'Night light' },
  brands: ['Brinkel'],
  identification: [{ basis: 'structured', models: ['BX-204'] }],
});

describe('a page that no strategy reads', () => {
  it('gives nothing without rules', () => expect(read([])?.titles).toEqual([]));

  it('is read by paths into its data', () =>
    expect(read([byData])).toMatchObject({
      titles: ['Brinkel BX-204 night light'],
      brand: 'Brinkel',
      model: 'BX-204',
      imageKeys: ['product/fancy/a1.jpg'],
      byRule: ['attributes', 'brand', 'imageKeys', 'model', 'titles'],
    }));

  it('is read by selectors', () =>
    expect(read([byElements])).toMatchObject({
      titles: ['Night light for children'],
      seller: { name: 'Lumen House' },
      byRule: ['seller', 'titles'],
    }));

  it('gives nothing of data that is about another listing', () =>
    expect(read([{ ...byData, data: { ...data, marker: 'window.otherPage' } }])?.titles).toEqual(
      [],
    ));

  it('gives nothing of the listing that was left', () => {
    const previous = {
      ...Listing.parse({ site: 'temu', id: '601099500000001' }),
      titles: ['Night light for children'],
    };
    expect(read([byElements], changed, previous)?.titles).toEqual([]);
  });

  it('is a captcha only where nothing else can be read', () => {
    const captcha = { captcha: ['section'] };
    expect(read([captcha])).toBeUndefined();
    expect(read([captcha, byElements])?.titles).toHaveLength(1);
  });
});

describe('a page that is read', () => {
  const product = () => parsePage(fixture('temu-product.html'));
  const own = /-g-(\d+)\.html/.exec(fixture('temu-product.html'))?.[1] ?? '';
  const at = new URL(`https://www.temu.com/kr/x-g-${own}.html`);
  const whole = temu.read(product(), at);

  it('keeps every fact that it has, whatever rules say', () => {
    const wrong = { title: { selectors: ['body'] }, seller: { selectors: ['body'] } };
    const listing = withRules(temu, rulesOf(wrong)).read(product(), at);
    expect(listing?.titles).toEqual(whole?.titles);
    expect(listing?.id).toBe(own);
  });

  it('is not looked through again for what it gives already', () => {
    const doc = product();
    const looked = vi.spyOn(Object.getPrototypeOf(doc), 'querySelectorAll');
    const rule = { title: { selectors: ['.a-title'] }, pictures: { selectors: ['.a-picture'] } };
    withRules(temu, rulesOf(rule)).read(doc, at);
    const selectors = looked.mock.calls.map(([selector]) => selector);
    expect(selectors.length).toBeGreaterThan(0);
    expect(selectors).not.toContain('.a-title');
    expect(selectors).not.toContain('.a-picture');
  });

  it('lacks what only a switched-off strategy reads', () => {
    const off = { off: { strategies: ['rawData', 'linkedData', 'content', 'head'] } };
    expect(whole?.titles.length).toBeGreaterThan(0);
    expect(withRules(temu, rulesOf(off)).read(product(), at)?.titles).toEqual([]);
  });
});

describe('a verdict', () => {
  const ruled = read([byData]);
  it('is a caution where a rule found what the notice names, and a danger where the shop says it', () => {
    if (!ruled) throw new Error('nothing read');
    const { byRule: _none, ...known } = ruled;
    expect(judge(known, [notice]).level).toBe('danger');
    expect(judge(ruled, [notice]).level).toBe('caution');
  });

  it('stays a danger where the notice names the listing itself', () => {
    if (!ruled) throw new Error('nothing read');
    const named = hazard({ listings: [{ site: 'temu', id }] });
    expect(judge(ruled, [named]).level).toBe('danger');
  });
});
