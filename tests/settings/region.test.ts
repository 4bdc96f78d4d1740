import { expect, it } from 'vitest';
import { authorities } from '../../lib/reports/channels.ts';
import { resolveRegion } from '../../lib/settings/region.ts';
import zones from '../../lib/settings/time-zones.json' with { type: 'json' };

it.each<[string, string[], string | undefined, string | undefined]>([
  ['DE', ['ko-KR'], 'Asia/Seoul', 'DE'],
  ['auto', ['en-US'], 'Asia/Seoul', 'KR'],
  ['auto', ['en-US', 'en'], 'Europe/Berlin', 'DE'],
  ['auto', ['en-US'], 'America/Toronto', 'CA'],
  ['auto', ['en-US'], 'America/Chicago', 'US'],
  ['auto', ['en', 'fr-CA'], 'Etc/UTC', 'CA'],
  ['auto', ['de-DE'], 'Asia/Bangkok', 'DE'],
  ['auto', ['zh-Hans-CN'], undefined, 'CN'],
  ['auto', ['ko'], undefined, 'KR'],
  ['auto', ['en'], 'Etc/UTC', undefined],
  ['<b>', [], undefined, undefined],
])(
  'The shopper’s region, chosen %s, with languages %j and time zone %s, is %s',
  (choice, tags, zone, region) => {
    expect(resolveRegion(choice, tags, zone)).toBe(region);
  },
);

it('Every country with a place to report to is known by its time zones, which browsers know', () => {
  for (const region of authorities.keys())
    if (region !== 'EU') expect(Object.keys(zones)).toContain(region);
  for (const timeZone of Object.values(zones).flat())
    expect(new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone).toBe(timeZone);
});
