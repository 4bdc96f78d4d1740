import { describe, expect, it } from 'vitest';
import source from '../../../hub/sources/us-cpsc.ts';
import warnings from '../../../hub/sources/us-cpsc-warnings.ts';
import { changed, fakeFetch, feed, readSource } from './feeds.ts';

describe('US CPSC', () => {
  const told = (title: string, hazard: string) =>
    readSource(
      source,
      fakeFetch([
        [
          /saferproducts/,
          changed('cpsc.json', (recalls: { Title: string; Hazards: object[] }[]) => {
            Object.assign(recalls[0] ?? {}, { Title: title, Hazards: [{ Name: hazard }] });
          }),
        ],
      ]),
    );

  it.each([
    ['of other goods', 'The recalled log splitter’s rod can separate, posing a choking hazard.'],
    ['of another danger', 'The drain pan at the evaporator coil can melt, posing a fire hazard.'],
  ])('holds back a notice whose hazard is %s than its title', async (_what, hazard) => {
    const title = 'Brightpaw Recalls Kids Bath Toys Due to Choking Hazard';
    const { hazards, leftOut } = await told(title, hazard);
    expect(hazards).toEqual([]);
    expect(leftOut).toContainEqual({ reference: '26901', leftOut: 'contradicts itself' });
  });

  it.each([
    ['a vague title', 'Injury Hazard', 'The motor can overheat, posing a fire hazard.'],
    ['the same goods', 'Choking Hazard', 'Small parts of the recalled bath toys can cut a finger.'],
    [
      'a general word',
      'Choking Hazard',
      'The recalled products can break, posing a choking hazard.',
    ],
  ])('tells a notice with %s', async (_what, reason, hazard) => {
    const { hazards } = await told(`Brightpaw Recalls Kids Bath Toys Due to ${reason}`, hazard);
    expect(hazards).toHaveLength(1);
  });

  it('reads marketplace, sellers, models, units and barcodes out of headline and prose', async () => {
    const { hazards, leftOut } = await readSource(
      source,
      fakeFetch([[/saferproducts/, feed('cpsc.json')]]),
    );
    expect(leftOut).toEqual([{ reference: '26902', leftOut: 'vehicle' }]);
    expect(hazards).toHaveLength(1);
    expect(hazards[0]).toMatchObject({
      reference: '26901',
      published: '2026-11-05',
      updated: '2026-11-09',
      risks: ['CHOKING'],
      findings: [{ cause: 'small_parts' }],
      measures: [{ type: 'recall' }],
      actions: ['stop_using', 'keep_away_from_children', 'contact_firm'],
      remedies: ['refund', 'instructions_or_label'],
      related: ['https://recalls-rappels.canada.ca/en/alert-recall/brightpaw-bath-toys'],
      products: [
        {
          names: { en: 'Brightpaw Kids Bath Toys' },
          brands: ['Brightpaw'],
          identification: [
            {
              models: ['BP-310', 'BP-311', 'BP-312'],
              serials: [{ from: '40001000', to: '40009999' }],
              manufactured: { from: '2025-03-01', to: '2025-06-30' },
              basis: 'text',
            },
            { gtins: ['036000291452'], basis: 'structured' },
          ],
          sellers: [
            { site: 'temu', name: 'Splashy Home' },
            { site: 'temu', name: 'Bubble Lane' },
          ],
          images: [{ url: 'https://www.cpsc.gov/s3fs-public/brightpaw%201.png' }],
        },
      ],
    });
  });

  it('asks for edits since a day, and for recalls since then where that is refused', async () => {
    const fetch = fakeFetch([
      [/LastPublishDateStart/, '<html>rejected</html>'],
      [/RecallDateStart=2026-11-01/, feed('cpsc.json')],
    ]);
    const { hazards } = await readSource(source, fetch, {
      since: new Date('2026-11-01T00:00:00Z'),
    });
    expect(hazards).toHaveLength(1);
    expect(fetch.asked).toHaveLength(2);
  });
});

describe('US CPSC warnings', () => {
  it('reads a warning of a firm that refuses a recall', async () => {
    const { hazards } = await readSource(
      warnings,
      fakeFetch([[/warning_listing\.csv$/, feed('cpsc-warnings.csv')]]),
    );
    expect(hazards).toHaveLength(1);
    expect(hazards[0]).toMatchObject({
      source: 'us-cpsc-warnings',
      reference: '26901',
      published: '2026-11-12',
      measures: [{ type: 'warning' }],
      remedies: ['none'],
      risks: ['SUFFOCATION'],
      link: { kind: 'search' },
      products: [
        {
          brands: ['Vorlini'],
          sellers: [{ site: 'aliexpress', name: 'Vorlini Official' }],
          identification: [{ models: ['VS88'] }],
        },
      ],
    });
  });
});
