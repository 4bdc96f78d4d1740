import { expect, it } from 'vitest';
import { noticeItems } from '../../../hub/inbox/notice-items.ts';
import { noticeLetter } from '../../../hub/inbox/notice-letter.ts';
import type { StillForSale } from '../../../hub/inbox/still-for-sale.ts';
import { Hazard } from '../../../lib/core/hazard.ts';
import { config } from './fixtures.ts';

const named = '601099000000001';
const another = '601099000000002';
const seen = (more: Partial<StillForSale> = {}): StillForSale => ({
  ...{ site: 'temu', listingId: named, hazard: 'kr-x:1', isConfirmed: false, reports: 1 },
  ...{ firstReportedOn: '2026-11-20', lastReportedOn: '2026-11-24', notice: null },
  ...more,
});
const hazard = (more: object = {}) =>
  Hazard.parse({
    ...{ source: 'kr-x', reference: '1', authority: { name: { en: 'Agency' }, country: 'KR' } },
    ...{ about: 'product', status: 'active', licence: 'x', attribution: 'x' },
    ...{ published: '2026-11-20', finding: { en: 'It burns.' } },
    products: [
      { names: { en: 'Kettle' }, scope: 'unknown' },
      { names: { en: 'Lamp' }, scope: 'unknown', listings: [{ site: 'temu', id: named }] },
    ],
    ...more,
  });
const reviewed = hazard({
  ...{ source: 'reviewed-kr-x', finding: undefined, related: ['kr-x:1'] },
  products: [
    { names: { en: 'Title' }, scope: 'unknown', listings: [{ site: 'temu', id: another }] },
  ],
});
const itemsOf = (one: Partial<StillForSale>, list: readonly Hazard[] = [hazard(), reviewed]) =>
  noticeItems([seen(one)], list);

it('a letter names a listing that the notice names, under an address made from its number', () => {
  expect(itemsOf({})).toMatchObject([
    {
      ...{ namedBy: 'notice', product: 'Lamp', finding: 'It burns.' },
      url: `https://www.temu.com/goods.html?goods_id=${named}`,
    },
  ]);
});

it('a letter names no listing on the word of reports alone', () => {
  expect(itemsOf({ listingId: another, reports: 500 })).toEqual([]);
  // On the list still, but withdrawn by a reviewer since.
  expect(itemsOf({ listingId: another, hazard: 'reviewed-kr-x:1' })).toEqual([]);
  expect(itemsOf({ site: 'evil', isConfirmed: true })).toEqual([]);
  expect(itemsOf({ listingId: '12', isConfirmed: true })).toEqual([]);
  expect(itemsOf({ hazard: 'community:case-1', isConfirmed: true })).toEqual([]);
  expect(itemsOf({}, [hazard({ status: 'withdrawn' })])).toEqual([]);
});

it('a letter takes the word of authorities only, about that very listing', () => {
  for (const source of ['community', 'community-kr'])
    expect(itemsOf({ hazard: `${source}:1` }, [hazard({ source })])).toEqual([]);
  const of = (...listings: { site: string; id: string }[]) =>
    hazard({ products: [{ names: { ko: '등' }, scope: 'unknown', listings }] });
  const [mine, other] = [
    { site: 'temu', id: named },
    { site: 'aliexpress', id: named },
  ];
  expect(itemsOf({}, [of(other)])).toEqual([]);
  expect(itemsOf({}, [of({ site: 'temu', id: another })])).toEqual([]);
  expect(itemsOf({}, [of(other, mine)])).toMatchObject([{ namedBy: 'notice', product: '등' }]);
});

it('a letter links to notices and to nothing else', () => {
  const linkOf = (kind: string) =>
    itemsOf({}, [hazard({ link: { url: 'https://agency.example/1', kind } })])[0]?.link;
  expect([linkOf('notice'), linkOf('search')]).toEqual(['https://agency.example/1', '']);
});

it.each(['kr-x:1', 'reviewed-kr-x:1'])('a letter names what two reviewers confirmed: %s', (id) => {
  const confirmed = { listingId: another, hazard: id, isConfirmed: true };
  // The authority's words where the list has them, and nothing of its own in their place.
  expect(itemsOf(confirmed)).toMatchObject([
    { namedBy: 'reviewers', product: 'Kettle', finding: 'It burns.' },
  ]);
  const alone = itemsOf({ ...confirmed, hazard: 'reviewed-kr-x:1' }, [reviewed]);
  expect(alone).toMatchObject([{ namedBy: 'reviewers', authority: 'Agency', finding: '' }]);
});

it('a letter says of each entry who matched it, and what is only reported', () => {
  const items = [...itemsOf({}), ...itemsOf({ listingId: another, isConfirmed: true })];
  const letter = noticeLetter('temu', items, { ...config(), day: '2026-11-25' });
  const spaced = items.map((item) => ({ ...item, product: ' Fox \n lamp ' }));
  const tidy = noticeLetter('temu', spaced, { ...config(), day: '2026-11-25' });
  expect(tidy).toContain('   Product: Fox lamp\n');
  expect(letter).not.toContain('Notice: \n');
  expect(letter).toContain('Matched by: the notice, which names this listing');
  expect(letter).toContain('Matched by: two of our reviewers');
  expect(letter).toContain('Shoppers report it for sale: 2026-11-20 to 2026-11-24, 1 report(s)');
  expect(letter.match(/https:\S+goods_id=\d+/g)).toHaveLength(2);
});
