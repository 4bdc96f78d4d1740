import { describe, expect, it } from 'vitest';
import type { NoticeRow } from '../../../hub/inbox/notices.ts';
import { percentile, siteStats } from '../../../hub/inbox/site-stats.ts';
import { addWorkingDays, daysBetween } from '../../../hub/inbox/working-days.ts';

describe('working days', () => {
  it.each([
    ['2026-11-25', 2, '2026-11-27'], // Wednesday to Friday.
    ['2026-11-26', 2, '2026-11-30'], // Over a weekend.
    ['2026-11-28', 1, '2026-11-30'], // From a Saturday.
    ['2026-12-24', 2, '2026-12-29'], // Christmas given as a holiday.
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i more: %s', (from, count, to) => {
    expect(addWorkingDays(from, count, new Set(['2026-12-25']))).toBe(to);
  });

  it('counts days over a change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});

const notice = (more: Partial<NoticeRow>): NoticeRow => ({
  ...{ id: 1, site: 'temu', listingId: '1', hazard: 'a:1', reports: 1 },
  ...{ firstReportedOn: '2026-11-02', sentOn: '2026-11-02', outcome: 'open' as const },
  ...{ answeredOn: null, reference: null },
  ...more,
});
const removed = (sentOn: string, answeredOn: string, hazard = 'a:1') =>
  notice({ sentOn, answeredOn, hazard, outcome: 'removed' });

describe('what became of notices', () => {
  const today = '2026-11-25';

  it('counts a share only of those whose time is over', () => {
    const notices = [
      removed('2026-11-02', '2026-11-04'), // In two.
      removed('2026-11-02', '2026-11-05'), // In three.
      notice({ sentOn: '2026-11-02', outcome: 'refused', answeredOn: '2026-11-03' }),
      notice({ sentOn: '2026-11-23' }), // Due today: not yet over.
      notice({ sentOn: '2026-11-03' }),
      removed('2026-11-24', '2026-11-24'), // In time, though its time is not over.
    ];
    const { within, open, refused, openDays } = siteStats('temu', notices, [], { today });
    expect(within[2]).toEqual({ removed: 2, due: 5, share: 0.4 });
    expect(within[3]).toEqual({ removed: 3, due: 5, share: 0.6 });
    expect([open, refused, openDays.most]).toEqual([2, 1, 22]);
  });

  it('knows a re-listing by its hazard, whatever its number', () => {
    const notices = [
      removed('2026-11-02', '2026-11-04'),
      removed('2026-11-02', '2026-11-04', 'b:2'),
    ];
    const seen = (listingId: string, on: string, site = 'temu') => ({
      site,
      listingId,
      hazard: 'a:1',
      on,
    });
    const sightings = [
      seen('1', '2026-11-03'), // Before it was removed.
      seen('9', '2026-11-10'),
      seen('9', '2026-11-11'),
      seen('8', '2026-11-12', 'aliexpress'), // Another shop promised nothing.
    ];
    const { relisted } = siteStats('temu', notices, sightings, { today });
    expect(relisted).toEqual({ hazards: 1, listings: 1, share: 0.5 });
  });

  it('counts from the first removal, by the day, and a refusal is none', () => {
    const first = removed('2026-11-02', '2026-11-04');
    const again = removed('2026-11-09', '2026-11-12');
    const refused = notice({ hazard: 'b:2', outcome: 'refused', answeredOn: '2026-11-03' });
    const seenOn = (on: string, hazard = 'a:1') => [{ site: 'temu', listingId: '9', hazard, on }];
    const relisted = (notices: NoticeRow[], ...of: Parameters<typeof seenOn>) =>
      siteStats('temu', notices, seenOn(...of), { today }).relisted.listings;
    expect(relisted([first, again], '2026-11-10')).toBe(1);
    expect(relisted([again, first], '2026-11-10')).toBe(1);
    expect(relisted([first], '2026-11-04')).toBe(0);
    expect(relisted([first, refused], '2026-11-10', 'b:2')).toBe(0);
    expect(relisted([first], '2026-11-10', 'c:3')).toBe(0);
  });

  it('is of one shop, in whole days', () => {
    const others = { ...removed('2026-11-02', '2026-11-20'), site: 'aliexpress' };
    const notices = [removed('2026-11-02', '2026-11-12'), removed('2026-11-02', '2026-11-04')];
    const stats = siteStats('temu', [others, ...notices], [], { today });
    expect(stats).toMatchObject({ notices: 2, removed: 2, daysToRemoval: { median: 2, p90: 10 } });
    expect(percentile([10, 9, 1, 2], 0.5)).toBe(2);
  });

  it('says nothing where nothing happened', () => {
    expect(siteStats('temu', [], [], { today })).toMatchObject({
      within: { 2: { share: null } },
      daysToRemoval: { median: null, p90: null },
      relisted: { share: null },
    });
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
  });
});
