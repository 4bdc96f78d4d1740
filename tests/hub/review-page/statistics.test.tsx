// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { NoticeRow } from '../../../hub/inbox/notices.ts';
import { siteStats } from '../../../hub/inbox/site-stats.ts';
import { reviewWords } from '../../support/review-words.ts';
import { closePage, open, stats, textOf } from './stage.tsx';

const en = reviewWords('en');

afterEach(closePage);

const today = '2026-11-25';
const removed = (site: string, sentOn: string, answeredOn: string): NoticeRow => ({
  ...{ id: 1, site, listingId: '1', hazard: `a:${sentOn}`, reports: 1 },
  ...{ firstReportedOn: sentOn, sentOn, outcome: 'removed', answeredOn, reference: null },
});
const rows = [
  removed('aliexpress', '2026-09-01', '2026-09-02'),
  removed('aliexpress', '2026-09-01', '2026-09-11'),
  removed('aliexpress', '2026-11-02', '2026-11-05'),
  removed('temu', '2026-10-01', '2026-10-06'),
];
const again = { site: 'aliexpress', listingId: '9', hazard: 'a:2026-09-01', on: '2026-11-20' };
const sites = ['aliexpress', 'temu'].map((site) => siteStats(site, rows, [again], { today }));

it('each figure has a bar as long as the figure is large', async () => {
  const weeks = [
    { week: '2026-11-16', reports: 3 },
    { week: '2026-11-23', reports: 7 },
  ];
  const { page } = await open('#/statistics', { stats: () => stats({ sites, weeks }) });
  const [chart] = page.querySelectorAll('.chart');
  expect(textOf(chart?.querySelector('h2') ?? null)).toBe(en.statistics.chart.weeks);
  const bars = [...(chart?.querySelectorAll('.bar rect') ?? [])];
  expect(bars.map((bar) => Number(bar.getAttribute('width')).toFixed(0))).toEqual(['100', '43']);
  const rowsOf = [...(chart?.querySelectorAll('tbody tr') ?? [])];
  expect(rowsOf.map((row) => [...row.children].map(textOf))).toEqual([
    ['23 Nov 2026', '7'],
    ['16 Nov 2026', '3'],
  ]);
});

it('figures are measured as each agreement does', async () => {
  const { page } = await open('#/statistics', { stats: () => stats({ sites }) });
  const rowsOf = [...page.querySelectorAll('.figures')][0]?.querySelectorAll('tbody tr') ?? [];
  expect([...rowsOf].map((row) => [...row.children].slice(1).map(textOf))).toEqual([
    [en.statistics.euTwo, '33 % of 3', '0 % of 1'],
    [en.statistics.euFive, '67 % of 3', '100 % of 1'],
    [en.statistics.gpsrThree, '67 % of 3', '100 % of 1'],
    [en.statistics.auTwo, '33 % of 3', '0 % of 1'],
    [en.statistics.krBlocked, '100 % of 3', '100 % of 1'],
    [en.statistics.krAgain, '1 (50 %)', '0 (0 %)'],
  ]);
});

it('wrong warnings stand among reports, and pages that were not read by shop and week', async () => {
  const unreadable = [
    { site: 'temu', week: '2026-11-23', reports: 8 },
    { site: 'aliexpress', week: '2026-11-16', reports: 2 },
    { site: 'temu', week: '2026-11-16', reports: 1 },
  ];
  const wrong = { reports: 3, of: 40, share: 3 / 40 };
  const { page } = await open('#/statistics', { stats: () => stats({ unreadable, wrong }) });
  const [chart] = [...page.querySelectorAll('.chart')];
  expect(textOf(page.querySelector('.chart h2'))).toBe(en.statistics.chart.unreadable);
  const cellsOf = (row: Element) => [...row.children].map(textOf);
  expect([...(chart?.querySelectorAll('tr') ?? [])].map(cellsOf)).toEqual([
    [en.statistics.week, 'AliExpress', 'Temu'],
    ['23 Nov 2026', '0', '8'],
    ['16 Nov 2026', '2', '1'],
  ]);
  expect(textOf(page)).toContain(`${en.statistics.wrong}8 % of 40`);
});

it('the page says when there is nothing to count', async () => {
  const { page } = await open('#/statistics');
  expect(textOf(page)).toContain(en.statistics.empty);
  expect(page.querySelector('.chart')).toBeNull();
});
