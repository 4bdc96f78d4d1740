// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aReport } from '../inbox/report.ts';
import { aCase, closePage, details, open } from './stage.tsx';

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
