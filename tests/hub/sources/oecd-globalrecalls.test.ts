import { describe, expect, it } from 'vitest';
import source from '../../../hub/sources/oecd-globalrecalls.ts';
import { fakeFetch, feed, readSource } from './feeds.ts';

describe('OECD GlobalRecalls', () => {
  it('names the notice it mirrors, and puts two languages together', async () => {
    const { hazards, leftOut } = await readSource(
      source,
      fakeFetch([[/rss\.xqy/, feed('oecd.xml')]]),
    );
    expect(leftOut).toEqual([{ reference: 'KR/K26/EP/10099001', leftOut: 'vehicle' }]);
    expect(hazards).toMatchObject([
      {
        reference: 'US/26901',
        published: '2026-11-05',
        related: ['us-cpsc:26901'],
        risks: ['CHOKING'],
        products: [
          {
            names: { en: 'Brightpaw Bath Toys' },
            identification: [{ models: ['BP-310'], basis: 'text' }],
          },
        ],
      },
      {
        reference: 'CA/82438',
        related: ['health-canada:82438'],
        products: [{ names: { fr: 'Couverture Ourson', en: 'Bear Blanket' } }],
      },
    ]);
    expect(hazards[0]?.finding).toBeUndefined();
  });

  it('names item and field when the feed drifts; an empty week is empty', async () => {
    const noGuid = feed('oecd.xml').replaceAll('/GlobalRecalls/Recall/EN/CA/82438', '/new/shape');
    await expect(readSource(source, fakeFetch([[/rss/, noGuid]]))).rejects.toThrow(
      'oecd-globalrecalls: item Bear Blanket: guid: missing',
    );
    await expect(readSource(source, fakeFetch([[/rss/, '<feed/>']]))).rejects.toThrow(
      /rss\.channel: missing/,
    );
    expect(
      (
        await readSource(
          source,
          fakeFetch([[/rss/, '<rss><channel><title>x</title></channel></rss>']]),
        )
      ).hazards,
    ).toEqual([]);
  });

  it('runs only when named, and not without the operator saying that its terms were looked at', () => {
    expect(source.offByDefault).toBe('its terms reserve all rights');
    expect(source.licence).toBeUndefined();
  });
});
