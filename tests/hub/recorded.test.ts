import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { jointsOf } from '../../hub/list/join.ts';
import { sources } from '../../hub/sources/index.ts';
import { listingOfAddress } from '../../hub/sources/reading/listing-ids.ts';
import { consumer24Listings } from '../../lab/corpus/feeds.ts';
import { Hazard } from '../../lib/core/hazard.ts';
import { recordedFetch } from '../support/recorded-feeds.ts';
import { readSource } from './sources/feeds.ts';

const root = new URL('../../../shared/corpus/recalls/', import.meta.url);
const feeds = new URL('feeds/', root).pathname;
const run = promisify(execFile);

describe.skipIf(!existsSync(root))(
  'the recorded answers (skipped without ../shared/corpus)',
  () => {
    const read = async (name: string, since?: Date) => {
      const source = sources.find((one) => one.name === name);
      if (!source) throw new Error(`no source ${name}`);
      return readSource(source, recordedFetch(feeds), since ? { since } : {});
    };

    it.each([
      ['eu-safety-gate', 5, 0],
      ['us-cpsc', 7, 0],
      ['uk-opss', 2, 0],
      ['health-canada', 5_065, 120],
      ['au-accc', 2, 1],
      ['fr-rappelconso', 3, 0],
    ])('%s: %i hazards, %i left out', async (name, hazards, leftOut) => {
      const found = await read(name);
      expect([found.hazards.length, found.leftOut.length]).toEqual([hazards, leftOut]);
    });

    it('reads Safety Gate’s weekly reports as the detail call reads its alerts', async () => {
      const { hazards, leftOut } = await read('eu-safety-gate-weekly', new Date('2026-08-01'));
      expect([hazards.length, leftOut.length]).toEqual([184, 20]);
      const naming = hazards.filter(({ products }) =>
        products.some(({ listings }) => listings.some(({ site }) => site === 'aliexpress')),
      );
      expect(naming).toHaveLength(3);
    });

    it('agrees with Open Recall Format’s own conversion of a Safety Gate alert', async () => {
      const theirs = JSON.parse(
        readFileSync(new URL('feeds/orf/example-eu-safety-gate.json', root), 'utf8'),
      );
      const ours = (await read('eu-safety-gate')).hazards.find(
        ({ reference }) => reference === theirs.source.id,
      );
      expect(ours?.products[0]?.identification).toEqual(theirs.products[0].identification);
      expect(ours?.products[0]?.brands).toEqual(theirs.products[0].brands);
      expect(ours?.risks.map((risk) => risk.toLowerCase())).toEqual(
        theirs.hazards.map(({ type }: { type: string }) => type),
      );
      expect(ours).toMatchObject({
        published: theirs.published,
        severity: { level: theirs.severity.level },
        // Theirs leaves out that a recalled product is taken back.
        actions: [...theirs.actions, 'return_to_store'],
      });
    });

    it('finds the listing of every Consumer24 record that has an id, from the whole address', () => {
      const rows = ['', '-2']
        .map((part) => `feeds/korea-marketplace/consumer24-0401-listings${part}.ndjson`)
        .flatMap((file) => readFileSync(new URL(file, root), 'utf8').trim().split('\n'))
        .map((line) => JSON.parse(line));
      const withId = rows.filter((row) => row.links[0]?.id);
      for (const row of withId)
        expect(listingOfAddress(row.reason.match(/https?:\S+/)[0])).toMatchObject({
          site: row.links[0].site,
          id: row.links[0].id,
        });
      const whole = JSON.parse(
        readFileSync(
          new URL('feeds/korea-marketplace/consumer24-0401-listing-links.sample.json', root),
          'utf8',
        ),
      );
      const known = new Map(rows.map((row) => [row.id, row.links[0]?.id]));
      const told = whole.filter(({ id }: { id: unknown }) => known.get(id));
      expect(told.length).toBeGreaterThan(5);
      for (const { id, reason } of told)
        expect(listingOfAddress(reason.match(/https?:\S+/)?.[0])?.id).toBe(known.get(id));
      const hazards = [...consumer24Listings(root)].map((hazard) => Hazard.parse(hazard));
      expect(hazards).toHaveLength(rows.length);
      expect(
        hazards.filter(({ products }) => (products[0]?.listings.length ?? 0) > 0),
      ).toHaveLength(withId.length);
      // Records of one listing are joined with each other.
      expect(new Set(jointsOf(hazards).map(({ why }) => why))).toEqual(new Set(['listing']));
    });

    it('gives the whole corpus as hazards', async () => {
      const { stdout, stderr } = await run(process.execPath, ['lab/corpus-hazards.ts'], {
        maxBuffer: 1e8,
      });
      const lines = stdout.trim().split('\n');
      expect(lines.length).toBeGreaterThan(34_000);
      expect(stderr).toMatch(new RegExp(`total: ${lines.length}`));
    }, 300_000);
  },
);
