import { describe, expect, it } from 'vitest';
import source from '../../../hub/sources/eu-safety-gate.ts';
import { type Answers, fakeFetch, feed, readSource } from './feeds.ts';

/** A vehicle that no marketplace is named for. */
const vehicle = JSON.stringify({
  ...JSON.parse(feed('safety-gate-501.json').replace('lighting.equipment', 'motor.vehicles')),
  ...{ reference: 'SR/09002/26', onlineTraderProductIdentifierReference: [] },
});
const answers: Answers = [
  [/\/notification\/501\?/, feed('safety-gate-501.json')],
  [/\/notification\/502\?/, vehicle],
  [/\/public\/api\/(?:search|notification\/mostRecent\/\?)$/, feed('safety-gate-search.json')],
];

describe('EU Safety Gate', () => {
  it('reads an alert with everything that names the product', async () => {
    const { hazards, leftOut, holds } = await readSource(source, fakeFetch(answers));
    expect(holds).toBe(2);
    expect(leftOut).toEqual([{ reference: 'SR/09002/26', leftOut: 'vehicle' }]);
    expect(hazards).toHaveLength(1);
    const [hazard] = hazards;
    expect(hazard).toMatchObject({
      source: 'eu-safety-gate',
      reference: 'SR/09001/26',
      authority: { country: 'EU', notifier: 'SE' },
      link: {
        url: 'https://ec.europa.eu/safety-gate-alerts/screen/webReport/alertDetail/501?lang=en',
      },
      published: '2026-11-20',
      updated: '2026-11-21',
      risks: ['ELECTRIC_SHOCK', 'OTHER'],
      severity: { level: 'serious' },
      findings: [{ substance: 'lead', part: 'solder', value: 41.5, unit: '%' }],
      measures: [{ type: 'recall' }, { type: 'listing_removed' }],
      actions: ['stop_using', 'return_to_store'],
      related: ['https://shop.example/recalls/moon-rabbit'],
      licence: 'CC-BY-4.0',
    });
    expect(hazard?.products[0]).toMatchObject({
      names: { en: 'Night light – Moon Rabbit lamp' },
      brands: ['Lunabelle', 'Lunabelle Kids'],
      scope: 'listed_units',
      identification: [
        {
          models: ['MR-200', 'XR0200'],
          gtins: ['4006381333931', '5901234123457'],
          lots: ['L-77'],
          basis: 'structured',
        },
      ],
      listings: [
        { site: 'aliexpress', id: '1005004004004004', sku: '12000030000000001' },
        { site: 'aliexpress', id: '1005007997899722' },
        { site: 'temu', id: '601101111111111' },
      ],
      sellers: [{ site: 'aliexpress' }, { site: 'temu' }],
    });
    expect(hazard?.products[0]?.images[0]?.url).toMatch(/\/image\/8$/);
  });

  it('sends the full search body on a first run, and asks for the newest after that', async () => {
    const first = fakeFetch(answers);
    await readSource(source, first);
    expect(first.asked[0]).toBe('POST https://ec.europa.eu/safety-gate-alerts/public/api/search');
    const later = fakeFetch(answers);
    const { hazards } = await readSource(source, later, {
      since: new Date('2026-11-19T00:00:00Z'),
    });
    expect(later.asked).toHaveLength(2);
    expect(later.asked[0]).toMatch(/mostRecent/);
    expect(hazards).toHaveLength(1);
  });
});
