import { describe, expect, it } from 'vitest';
import { euMembers } from '../../lib/core/eu-members.ts';
import { languages } from '../../lib/locales/languages.ts';
import {
  authorities,
  type Channel,
  channelsFor,
  everyChannel as listChannels,
} from '../../lib/reports/channels.ts';
import { shops } from '../../lib/sites/facts.ts';
import { localeOf } from '../../scripts/words/every.ts';

const words = localeOf('en').channels;
const regions = [...[...authorities.keys()].filter((one) => one !== 'EU'), ...euMembers];

const idsFor = (region: string | undefined, site: string) =>
  channelsFor(words, region, site).map(({ id, shop }) => shop ?? id);

describe('channels', () => {
  it.each<[string | undefined, string, string[]]>([
    ['KR', 'aliexpress', ['kr-safetykorea', 'kr-ciss', 'kr-1372', 'aliexpress']],
    ['KR', 'temu', ['kr-safetykorea', 'kr-ciss', 'kr-1372', 'temu']],
    ['DE', 'temu', ['eu-safety-gateway', 'temu', 'eu-dsa-16']],
    ['US', 'aliexpress', ['us-saferproducts', 'aliexpress']],
    ['CA', 'temu', ['ca-health-canada', 'temu']],
    ['AU', 'temu', ['au-accc', 'temu']],
    ['GB', 'temu', ['gb-citizens-advice', 'temu']],
    ['JP', 'aliexpress', ['jp-188', 'aliexpress']],
    ['CN', 'temu', ['cn-12315', 'temu']],
    ['BR', 'temu', ['temu']],
    ['EU', 'temu', ['eu-safety-gateway', 'temu']],
    ['constructor', 'toString', []],
    [undefined, 'aliexpress', ['aliexpress']],
    [undefined, 'other', []],
  ])('are chosen for %s on %s: %j', (region, site, ids) => {
    expect(idsFor(region, site)).toEqual(ids);
  });

  it('are the same for all 27 members of the EU', () => {
    const members = regions.filter((region) => idsFor(region, 'temu').includes('eu-dsa-16'));
    expect(new Set(members).size).toBe(27);
  });

  it('say whose country an authority is for, which is a member state in the EU', () => {
    const regionsFor = (region: string) =>
      channelsFor(words, region, 'temu').map((channel) => channel.region);
    expect(regionsFor('DE')).toEqual(['DE', undefined, undefined]);
    expect(regionsFor('US')).toEqual(['US', undefined]);
  });

  it('lead to AliExpress’ own page for a listing, only with a number', () => {
    const linkOf = (id: string) => channelsFor(words, 'US', 'aliexpress', id).at(-1)?.link;
    expect(linkOf('1005006123456789')).toEqual({
      url: 'https://report.aliexpress.com/health/reportIndex.htm?product_id=1005006123456789',
      kind: 'form',
    });
    expect(linkOf('1&x=<b>')).toMatchObject({ kind: 'home' });
  });

  const everyChannel = new Map<string, Channel>();
  for (const region of regions) {
    for (const { id: site } of shops) {
      for (const channel of channelsFor(words, region, site))
        everyChannel.set(channel.shop ?? channel.id, channel);
    }
  }

  const betweenFields: Partial<Record<string, RegExp>> = { ko: /, /, ja: /／/ };

  it.each([...everyChannel.values()])('$id asks as much in every language', ({ id, asks }) => {
    // As each language writes a list whose members have commas, or Korean's middle dots, in them.
    const count = (text: string, between = /; |；/) => text.split(between).length;
    for (const language of languages)
      expect(count(localeOf(language).channels[id].asks, betweenFields[language]), language).toBe(
        count(asks),
      );
  });

  it.each([...everyChannel.values()])(
    '$id has a way in, and the day it was seen where it was',
    (channel) => {
      if (channel.verified) expect(channel.verified).toMatch(/^20\d\d-\d\d-\d\d$/);
      if (channel.link) expect(new URL(channel.link.url).protocol).toBe('https:');
      expect(channel.link ?? channel.phone ?? channel.kind === 'law').toBeTruthy();
    },
  );

  it('are all listed once, whoever they are for', () => {
    const ids = listChannels().map(({ id, shop }) => shop ?? id);
    expect(new Set(ids)).toEqual(new Set(everyChannel.keys()));
    expect(ids).toHaveLength(everyChannel.size);
  });
});
