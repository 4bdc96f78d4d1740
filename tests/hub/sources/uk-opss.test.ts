import { describe, expect, it } from 'vitest';
import source from '../../../hub/sources/uk-opss.ts';
import { changed, fakeFetch, feed, readSource } from './feeds.ts';

const search: [RegExp, string] = [/api\/search\.json/, feed('opss-search.json')];
const answers: [RegExp, string][] = [
  search,
  [/api\/content\/.*2611-0101/, feed('opss-content.json')],
];

describe('UK OPSS', () => {
  it('reads the product table, the hazard and takes an item number in the model row for a model', async () => {
    const { hazards, leftOut, holds } = await readSource(source, fakeFetch(answers));
    expect(holds).toBe(2);
    expect(leftOut).toMatchObject([{ leftOut: 'vehicle' }]);
    expect(hazards).toHaveLength(1);
    expect(hazards[0]).toMatchObject({
      reference: '2611-0101',
      published: '2026-11-19',
      updated: '2026-11-20',
      risks: ['FIRE'],
      severity: { level: 'serious' },
      findings: [{ cause: 'overheats' }, { cause: 'conformity_not_proven' }],
      measures: [{ type: 'recall' }, { type: 'listing_removed' }],
      actions: ['stop_using', 'return_to_store'],
      remedies: ['refund'],
      related: ['https://maker.example/recall/cosy'],
      products: [
        {
          names: { en: 'CosyGlow Heater' },
          brands: ['CosyGlow', 'Warmly'],
          category: 'Electrical - Heaters',
          identification: [
            {
              models: ['CG-20', '1005001704205001', '4000429697058'],
              gtins: ['5901234123457'],
              lots: ['B7', 'B8'],
            },
          ],
          listings: [],
          sellers: [{ site: 'aliexpress' }],
        },
      ],
    });
  });

  it('takes "all batches" for every unit, and a withdrawn notice for withdrawn', async () => {
    const content = changed(
      'opss-content.json',
      (item: { details: { body: string }; withdrawn_notice: object }) => {
        item.details.body = item.details.body.replace('B7, B8', 'B7, B8 (All batches)');
        item.withdrawn_notice = { explanation: 'withdrawn' };
      },
    );
    const { hazards } = await readSource(source, fakeFetch([search, [/content/, content]]));
    expect(hazards[0]?.products[0]?.scope).toBe('all_units');
    expect(hazards[0]?.products[0]?.identification[0]?.lots).toBeUndefined();
    expect(hazards[0]?.status).toBe('withdrawn');
  });

  it('stops at what is older than the last run', async () => {
    const fetch = fakeFetch(answers);
    const { hazards } = await readSource(source, fetch, {
      since: new Date('2026-11-20T00:00:00Z'),
    });
    expect(hazards).toEqual([]);
    expect(fetch.asked).toHaveLength(1);
  });
});
