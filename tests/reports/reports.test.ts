import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/core/listing.ts';
import { Report, type ReportKind } from '../../lib/core/report.ts';
import { reportKinds, reportReasons } from '../../lib/core/report-terms.ts';
import { languages } from '../../lib/locales/languages.ts';
import { reportsAsCsv, reportsAsJson } from '../../lib/reports/export.ts';
import { foundFields, makeReport, type ReportFacts } from '../../lib/reports/make-report.ts';
import { reportText } from '../../lib/reports/report-text.ts';
import type { OutboxEntry } from '../../lib/store/records.ts';
import { localeOf } from '../../scripts/words/every.ts';
import { hazard as hazardOf } from '../core/fixtures.ts';

const listing: Listing = {
  site: 'aliexpress',
  id: '1005006123456789',
  aliases: [],
  titles: ['Face paint, 36 colours', 'other'],
  seller: { id: '1103183128', name: 'Paint Store' },
  brand: 'Lakeer',
  model: 'FP-36',
  gtins: [],
  attributes: [{ name: 'Origin', value: 'CN' }],
  imageKeys: ['S1'],
};

const facts = (rest: Partial<ReportFacts> = {}): ReportFacts => ({
  kind: 'suspect',
  listing,
  id: '00000000-0000-4000-8000-000000000001',
  now: Date.UTC(2026, 10, 25, 9, 41, 59, 999),
  appVersion: '0.1.0',
  region: 'KR',
  language: 'ko',
  ...rest,
});

describe('a report', () => {
  it('says what the page said, and when to the minute', () => {
    expect(makeReport(facts({ hazard: 'eu-safety-gate:SR/1/26', reason: 'recalled' }))).toEqual({
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'suspect',
      reason: 'recalled',
      site: 'aliexpress',
      listingId: '1005006123456789',
      url: 'https://www.aliexpress.com/item/1005006123456789.html',
      title: 'Face paint, 36 colours',
      sellerId: '1103183128',
      sellerName: 'Paint Store',
      brand: 'Lakeer',
      model: 'FP-36',
      hazard: 'eu-safety-gate:SR/1/26',
      region: 'KR',
      language: 'ko',
      createdAt: '2026-11-25T09:41:00Z',
      appVersion: '0.1.0',
    });
  });

  it.each(reportKinds)(
    'fits the schema with the least there can be, whatever its kind: %s',
    (kind) => {
      const bare = {
        ...listing,
        titles: [],
        seller: undefined,
        brand: undefined,
        model: undefined,
      };
      const report = makeReport(
        facts({ kind, listing: bare, region: undefined, language: undefined }),
      );
      expect(Report.parse(report)).toEqual(report);
      expect(Object.values(report)).not.toContain(undefined);
    },
  );

  it('that a page is unreadable names fields and no content', () => {
    const report = makeReport(facts({ kind: 'page-unreadable' }));
    expect(report.found).toEqual(foundFields(listing));
    expect(foundFields(listing)).toEqual(
      ['attributes', 'brand', 'id', 'imageKeys', 'model', 'seller', 'titles'].sort(),
    );
    expect(JSON.stringify(report)).not.toMatch(/paint|Lakeer|FP-36|1103183128/i);
  });

  it.each([
    ['aliexpress', '601/../1'],
    ['temu', '1'],
    ['nowhere', '1005006123456789'],
  ])('is not made of what %s has no listing of: %s', (site, id) => {
    expect(() => makeReport(facts({ listing: { ...listing, site, id } }))).toThrow('no listing');
  });

  it('is made whatever length a page’s texts have, and cuts no character in two', () => {
    const long = `${'가'.repeat(499)}😀${'x'.repeat(9000)}`;
    const seller = { id: '9'.repeat(300), name: long.slice(0, 300) };
    const report = makeReport(facts({ listing: { ...listing, titles: [long], seller } }));
    expect(report.title).toBe('가'.repeat(499));
    expect(report.sellerId).toHaveLength(100);
  });
});

const hazard = hazardOf(
  {},
  {
    authority: { name: { en: 'Safety Gate', ko: '세이프티 게이트' }, country: 'EU' },
    link: { url: 'https://ec.europa.eu/safety-gate-alerts/1', kind: 'notice' },
  },
);

describe('the text for an official form', () => {
  it('names product, address, number, seller and notice', () => {
    const text = reportText(makeReport(facts({ reason: 'recalled' })), localeOf('en'), hazard);
    for (const part of [
      'Face paint, 36 colours',
      'https://www.aliexpress.com/item/1005006123456789.html',
      '1005006123456789',
      'Paint Store, 1103183128',
      'it was recalled',
      'Safety Gate, SR/00001/26, 2026-09-01',
      'https://ec.europa.eu/safety-gate-alerts/1',
      '2026-11-25 09:41',
    ]) {
      expect(text).toContain(part);
    }
  });

  const all = reportKinds.flatMap((kind: ReportKind) =>
    reportReasons.flatMap((reason) => languages.map((to) => ({ kind, reason, to }))),
  );
  it.each(all)('is whole and polite: $kind, $reason, $to', ({ kind, reason, to }) => {
    const text = reportText(makeReport(facts({ kind, reason })), localeOf(to), hazard);
    expect(text).not.toMatch(/undefined|null|\[object|!|！|\bsafe\b|voluntary|precautionary/i);
    expect(text.split('\n').length).toBeGreaterThan(5);
  });

  it('keeps a seller’s line breaks from looking like lines of ours', () => {
    const forged = 'Toy\nOfficial notice: none\r\n\u2028Address: https://evil.example';
    const report = makeReport(facts({ listing: { ...listing, titles: [forged] } }));
    const lines = reportText(report, localeOf('en')).split('\n');
    expect(lines.filter((line) => line.startsWith('Address:'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('Official notice:'))).toEqual([]);
  });

  it('names the notice by its number where its text is not at hand', () => {
    expect(reportText(makeReport(facts({ hazard: 'kr-consumer24:7' })), localeOf('ko'))).toContain(
      '공고: kr-consumer24:7',
    );
  });
});

describe('reports as files', () => {
  const entry = (title: string, rest: Partial<OutboxEntry> = {}): OutboxEntry => ({
    report: makeReport(facts({ listing: { ...listing, titles: [title] } })),
    state: 'queued',
    addedAt: 0,
    attempts: 0,
    nextAttempt: 0,
    ...rest,
  });

  it('JSON has every field and the state, nothing of the device', () => {
    const file = reportsAsJson([entry('a', { state: 'refused', problem: 'no' })], '2026-11-25');
    expect(file.name).toBe('cart-canary-reports-2026-11-25.json');
    const [row] = JSON.parse(file.text);
    expect(row).toMatchObject({ title: 'a', state: 'refused', problem: 'no' });
    expect(row).not.toHaveProperty('addedAt');
  });

  const cellsOf = (title: string) => {
    const [head = '', row = ''] = reportsAsCsv([entry(title)], '2026-11-25').text.split('\r\n');
    const at = head.split(',').indexOf('title');
    const cells = [...row.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell);
    return cells[at];
  };

  it.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1+cmd|x', `'+1+cmd|x`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['＝1+1', `'＝1+1`],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['plain', 'plain'],
    ['한국어', '한국어'],
  ])('CSV cell %s', (title, cell) => {
    expect(cellsOf(title)).toBe(cell);
  });

  it('CSV is read as UTF-8 by spreadsheets and has one line a report', () => {
    const { text } = reportsAsCsv([entry('a'), entry('b')], '2026-11-25');
    expect(text.startsWith('\uFEFFcreatedAt,kind,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('are empty, not broken, where there are none', () => {
    expect(JSON.parse(reportsAsJson([], '2026-11-25').text)).toEqual([]);
    expect(reportsAsCsv([], '2026-11-25').text.trimEnd().split('\r\n')).toHaveLength(1);
  });
});
