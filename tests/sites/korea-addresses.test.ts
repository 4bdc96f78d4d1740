import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../lib/sites/index.ts';

/**
 * Addresses that Korea's Consumer24 gave with its findings (2026): 53 of AliExpress and Temu. They
 * stand in the corpus, which the project does without.
 */
const folder = join(import.meta.dirname, '../../../shared/corpus/recalls/feeds/korea-marketplace');
const name = 'consumer24-0401-listings.ndjson';

interface Row {
  reason: string;
  links: { site: string; id: string }[];
}

const rows = (): Row[] =>
  existsSync(folder)
    ? readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row)
    : [];

const shops = /https?:\/\/[\w.]*(?:aliexpress|temu)\.[^\s"]+/g;
const addresses = rows().flatMap((row) => {
  const ids = row.links.filter(({ site }) => /aliexpress|temu/.test(site)).map(({ id }) => id);
  return [...row.reason.matchAll(shops)].map(([address], at) => ({ address, id: ids[at] }));
});

describe.skipIf(!existsSync(folder))(
  'addresses in Korea’s records (../shared/corpus/recalls)',
  () => {
    it('are 53', () => {
      expect(addresses).toHaveLength(53);
    });

    it.each(addresses)('$address gives $id', ({ address, id }) => {
      const url = new URL(address);
      expect(siteOf(url)?.page(url)).toMatchObject({ kind: 'product', id });
    });

    it('give the same with their whole query strings', () => {
      const whole = readFileSync(join(folder, 'consumer24-0401-listing-links.sample.json'), 'utf8');
      const found = [...whole.matchAll(shops)].map(
        ([address]) => new URL(address.replace(/\\.*$/, '')),
      );
      expect(found.length).toBeGreaterThan(5);
      for (const url of found) expect(siteOf(url)?.page(url)?.kind, url.href).toBe('product');
    });
  },
);
