import { describe, expect, it } from 'vitest';
import detail from '../../../hub/sources/eu-safety-gate.ts';
import source from '../../../hub/sources/eu-safety-gate-weekly.ts';
import { type Answers, fakeFetch, feed, readSource } from './feeds.ts';

const answers: Answers = [
  [/weeklyReport\/list\/xml\/en$/, feed('safety-gate-weekly-list.xml')],
  [/detail\/xml\/9041\?/, feed('safety-gate-weekly-2026.xml')],
  [/detail\/xml\/9002\?/, feed('safety-gate-weekly-2021.xml')],
];
const byReference = async (reference: string) =>
  (await readSource(source, fakeFetch(answers))).hazards.find((one) => one.reference === reference);
const identified = async (reference: string) => (await byReference(reference))?.products[0];

describe('Safety Gate’s weekly reports', () => {
  it('reads an alert, under the identity that the detail call gives it', async () => {
    const { hazards, leftOut } = await readSource(source, fakeFetch(answers));
    expect(leftOut).toEqual([{ reference: 'SR/09102/26', leftOut: 'vehicle' }]);
    expect(hazards.map(({ reference }) => reference)).toEqual([
      'A12/09001/21',
      'A12/09002/21',
      'SR/09101/26',
      'SR/09103/26',
    ]);
    expect(hazards[2]).toMatchObject({
      source: detail.name,
      authority: { ...detail.authority, notifier: 'NL' },
      link: {
        url: 'https://ec.europa.eu/safety-gate-alerts/screen/webReport/alertDetail/700101?lang=en',
      },
      published: '2026-10-09',
      risks: ['CHOKING', 'HEALTH_RISK_OTHER'],
      severity: { level: 'serious' },
      measures: [{ type: 'listing_removed' }, { type: 'recall' }],
      related: ['https://ducks.example/recall/six-ducks'],
      products: [
        {
          names: { en: 'Bath toy – Splashy & Friends, six ducks' },
          brands: [],
          category: 'toys',
          images: [{ url: /900001$/ }, { url: /900002$/ }].map(({ url }) => ({
            url: expect.stringMatching(url),
          })),
        },
      ],
    });
  });

  it('takes ids from the traders in one string, and a Temu number for a model, not a barcode', async () => {
    expect(await identified('SR/09101/26')).toMatchObject({
      listings: [
        { site: 'aliexpress', id: '1005006111111111' },
        { site: 'aliexpress', id: '1005006222222222' },
        { site: 'temu', id: '601101333333333' },
      ],
      sellers: [{ site: 'aliexpress' }, { site: 'temu' }, { site: 'amazon' }],
      identification: [{ models: ['SD-600', '24681012141', '63980808864'] }],
    });
    expect((await identified('SR/09101/26'))?.identification[0]?.gtins).toBeUndefined();
    expect((await identified('SR/09103/26'))?.listings).toEqual([
      { site: 'temu', id: '601103044000001' },
    ]);
  });

  it('takes older ids out of every field, where the alert names the shop', async () => {
    const product = await identified('A12/09001/21');
    expect(product?.listings.map(({ id }) => id).sort()).toEqual([
      '1005001888000222',
      '1005001999000111',
      '32999000111',
      '4001006439262',
      '4001999000117',
    ]);
    // A barcode stays one, also in the wrong field; the number of another item in an address is not read.
    expect(product).toMatchObject({
      names: { en: 'Sky lantern – Lantern' },
      category: 'other',
      identification: [{ lots: ['4009876543211'] }],
    });
    expect((await byReference('A12/09001/21'))?.authority.notifier).toBe('NO');
  });

  it('takes no number for a listing where no shop is named', async () => {
    expect(await identified('A12/09002/21')).toMatchObject({
      listings: [],
      identification: [{ models: ['33222023340'], gtins: ['4005808313167'] }],
    });
  });

  it('reads reports from 2020 on, or from the day of the last run', async () => {
    const first = fakeFetch(answers);
    await readSource(source, first);
    expect(first.asked).toHaveLength(3);
    const later = fakeFetch(answers);
    await readSource(source, later, { since: new Date('2026-10-01T00:00:00Z') });
    expect(later.asked).toHaveLength(2);
  });
});
