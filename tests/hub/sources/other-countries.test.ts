import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import accc from '../../../hub/sources/au-accc.ts';
import byHand from '../../../hub/sources/by-hand.ts';
import rappelconso from '../../../hub/sources/fr-rappelconso.ts';
import canada from '../../../hub/sources/health-canada.ts';
import { fakeFetch, feed, readSource } from './feeds.ts';

describe('Health Canada', () => {
  it('keeps consumer goods and counts the rest by reason', async () => {
    const { hazards, leftOut, holds } = await readSource(
      canada,
      fakeFetch([[/HCRSAM/, feed('health-canada.json')]]),
    );
    expect(holds).toBe(3);
    expect(leftOut).toEqual([
      { reference: '9002', leftOut: 'food' },
      { reference: '9003', leftOut: 'vehicle' },
    ]);
    expect(hazards).toMatchObject([
      {
        reference: '9001',
        updated: '2026-11-11',
        risks: ['FIRE'],
        findings: [{ cause: 'flammable_material' }],
        actions: ['stop_using', 'contact_firm'],
        remedies: ['refund'],
        products: [{ names: { en: 'Glowcub Sleepwear' }, scope: 'unknown' }],
      },
    ]);
    expect(hazards[0]?.published).toBeUndefined();
  });
});

describe('ACCC', () => {
  const page: [RegExp, string] = [/search-consumer-product-recalls/, feed('accc-page.html')];

  it('reads the notice out of the feed and who sold it out of the page', async () => {
    const { hazards, leftOut } = await readSource(
      accc,
      fakeFetch([[/rss/, feed('accc.xml')], page]),
    );
    expect(leftOut).toEqual([{ reference: 'guid-trail-bike', leftOut: 'vehicle' }]);
    expect(hazards).toMatchObject([
      {
        reference: 'guid-garden-swing',
        published: '2026-11-17',
        risks: ['INJURIES', 'STRANGULATION'],
        findings: [{ cause: 'part_detaches' }],
        actions: ['stop_using', 'return_to_store'],
        remedies: ['refund'],
        products: [
          {
            names: { en: 'Garden Swing' },
            category: 'Outdoor play',
            scope: 'all_units',
            identification: [{ models: ['SW-90', 'SW-91'], basis: 'text' }],
            sellers: [{ site: 'temu' }],
          },
        ],
      },
    ]);
  });
});

describe('RappelConso', () => {
  const answers = (rows = feed('rappelconso.json')) =>
    fakeFetch([
      [/limit=0/, '{"total_count":120,"results":[]}'],
      [/records\?/, rows],
    ]);

  it('puts the rows of one notice together and counts food without reading it', async () => {
    const { hazards, leftOut, holds } = await readSource(rappelconso, answers());
    expect(holds).toBe(4);
    expect(leftOut).toEqual([
      { reference: 'alimentation', leftOut: 'food', count: 120 },
      { reference: '2026-11-0002', leftOut: 'vehicle' },
    ]);
    expect(hazards.map(({ reference }) => reference)).toEqual(['2026-11-0001', '2026-11-0003']);
    expect(hazards[0]).toMatchObject({
      published: '2026-11-10',
      risks: ['CHOKING', 'INJURIES'],
      findings: [{ cause: 'small_parts' }],
      actions: ['stop_using', 'return_to_store'],
      remedies: ['refund'],
      products: [
        {
          names: { fr: 'hochet étoile' },
          brands: ['petit nuage'],
          identification: [
            {
              models: ['pn-44'],
              gtins: ['5901234123457', '4006381333931'],
              lots: ['lot a12'],
              dateMark: { kind: 'best_before', from: '2026-01-01', to: '2026-06-30' },
            },
          ],
          sellers: [{ site: 'temu' }],
        },
      ],
    });
    // No brand, no barcode, a size where the lot should be.
    expect(hazards[1]?.products[0]).toMatchObject({
      brands: [],
      identification: [{ models: ['pn-44'] }],
    });
  });
});

describe('what was entered by hand', () => {
  it('comes with its own ids and sources', async () => {
    const { hazards, leftOut } = await readSource(byHand, fakeFetch([]));
    expect(leftOut).toEqual([]);
    const malta = hazards.filter(({ source }) => source === 'mt-mccaa');
    expect(malta.flatMap(({ products }) => products[0]?.listings ?? [])).toHaveLength(2);
    expect(new Set(hazards.map(({ source }) => source))).toContain('kr-seoul');
  });

  it('names file and line of what is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'by-hand-'));
    const settings = { BY_HAND_FOLDER: folder };
    await expect(readSource(byHand, fakeFetch([]), { settings })).rejects.toThrow(/list\.json/);
    rmSync(folder, { recursive: true });
  });
});
