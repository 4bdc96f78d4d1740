// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { siteStats } from '../../../hub/inbox/site-stats.ts';
import { aReport } from '../inbox/report.ts';
import { aCase, closePage, details, group, open, operator, pageOf, stats } from './stage.tsx';

/** Sellers, shoppers and strangers write into every one of these. */

afterEach(closePage);

let number = 0;
const made = new Set<string>();
const bad = (): string => {
  number += 1;
  const text = `<img src=x onerror="a${number}()"><script>b${number}</script>`;
  made.add(text);
  return text;
};

/** What the page may hold: nothing that came out of a text. */
function expectOnlyText(page: Element, least: number) {
  expect(
    page.querySelectorAll('script, img, iframe, object, embed, style, [onerror]'),
  ).toHaveLength(0);
  for (const link of page.querySelectorAll('a')) {
    expect(link.getAttribute('href')).toMatch(/^(#\/|https:\/\/|\/appeal$)/);
  }
  const text = page.textContent ?? '';
  const shown = [...made].filter((one) => text.includes(one));
  expect(shown.length).toBeGreaterThanOrEqual(least);
  made.clear();
}

it('the queue shows markup of others as text', async () => {
  const groups = [group({ title: bad(), proposedBy: bad(), site: 'x', listingId: bad() })];
  const me = { name: bad(), role: 'reviewer', operator: { ...operator, name: bad() } };
  const { page } = await open('#/queue', { me, queue: () => ({ groups, total: 1 }) });
  expectOnlyText(page, 5);
});

it('a listing with everything on it shows markup of others as text', async () => {
  const report = aReport({
    ...{ listingId: '42', title: bad(), note: bad(), sellerName: bad(), brand: bad() },
    ...{ model: bad(), hazard: bad(), found: [bad()], url: 'javascript:alert(1)', region: 'KR' },
    harm: { consent: true, kind: 'injury', text: bad(), date: '2026-11' },
  });
  const claim = {
    ...{ names: { en: bad() }, finding: { ko: bad() }, category: bad() },
    ...{ risks: [], actions: [], countries: ['KR'] },
  };
  const notice = {
    ...{ source: bad(), reference: bad(), authority: { name: { en: bad() }, country: 'KR' } },
    ...{ url: 'javascript:alert(2)', published: bad(), licence: bad() },
  };
  const found = details({
    url: 'javascript:alert(3)',
    reports: [{ report, receivedAt: '2026-11-25T09:00:00Z', hasPicture: false }],
    case: aCase({
      ...{ state: 'confirmed', claim, notice },
      pending: {
        ...{ action: 'confirm', content: claim, digest: 'd', reviewer: bad() },
        at: '2026-11-25T09:00:00Z',
      },
    }),
    passedOn: [{ authority: bad(), reference: bad(), on: bad(), reviewer: bad() }],
    audit: [
      {
        ...{ seq: 1, at: '2026-11-25T09:00:00Z', reviewer: bad(), action: bad(), case: 7 },
        details: { reason: bad(), authority: bad(), on: bad(), reference: bad(), claim, notice },
      },
    ],
  });
  const all = made.size;
  const { page } = await open('#/listing/temu/42', { listing: () => found });
  expectOnlyText(page, all);
});

it('appeals show markup of others as text', async () => {
  const appeal = {
    ...{ id: '7f6d0b1e-52a3-4a1e-8f53-0d7c0f7b2c11', state: 'upheld' as const, site: bad() },
    ...{ listingId: bad(), statement: bad(), evidence: bad(), contact: bad(), answer: bad() },
    ...{ receivedAt: '2026-11-02T09:00:00Z', dueOn: bad(), takenAt: null, answeredAt: null },
    ...{ language: 'en' as const, votes: 2, isWarned: true, ofListing: 4 },
  };
  const { page } = await open('#/appeals', { appeals: () => pageOf([appeal]) });
  expectOnlyText(page, 7);
});

it('statistics and an error of the hub show markup of others as text', async () => {
  const notice = {
    ...{ id: 1, listingId: '1', hazard: 'a:1', reports: 1, outcome: 'open' as const },
    ...{ firstReportedOn: '2026-11-02', sentOn: '2026-11-02', answeredOn: null, reference: null },
  };
  const site = bad();
  const sites = [siteStats(site, [{ ...notice, site }], [], { today: '2026-11-25' })];
  const first = await open('#/statistics', { stats: () => stats({ sites }) });
  expectOnlyText(first.page, 1);
  closePage();
  const error = new Response(JSON.stringify({ error: bad(), field: bad() }), { status: 400 });
  const { page } = await open('#/queue', { queue: () => error });
  expectOnlyText(page, 2);
});
