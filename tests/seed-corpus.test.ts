import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeed } from '../hub/seed.ts';

const root = join(import.meta.dirname, '..');
const corpus = join(root, '../shared/corpus/recalls');

interface KoreanRecord {
  id: string;
  links: { site: string; id: string | null }[];
}
interface KnownOnlyById {
  reference: string;
}

describe.skipIf(!existsSync(corpus))('the packaged list (needs ../shared/corpus)', () => {
  const { hazards } = readSeed(join(root, 'seed'));

  const korean = (): KoreanRecord[] =>
    readFileSync(join(corpus, 'feeds/korea-marketplace/consumer24-0401-listings.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('knows every listing address of Korea’s records', () => {
    const known = new Set(
      hazards
        .filter(({ source }) => source === 'kr-consumer24')
        .flatMap(({ products }) => products)
        .flatMap(({ listings }) => listings.map(({ site, id }) => `${site}:${id}`)),
    );
    const links = korean().flatMap((record) => record.links);
    const missing = links.filter(({ site, id }) => id !== null && !known.has(`${site}:${id}`));
    expect(links.length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });

  it('carries the number of every one of those records', () => {
    const told = new Set(
      hazards.flatMap(({ reference, related }) => [
        reference,
        ...related.map((other) => other.replace('kr-consumer24:', '')),
      ]),
    );
    expect(korean().filter(({ id }) => !told.has(id))).toEqual([]);
  });

  it('invents no finding where only an id is known', () => {
    const known: KnownOnlyById[] = JSON.parse(
      readFileSync(join(corpus, 'marketplace-ids-only.json'), 'utf8'),
    );
    const references = new Set(known.map(({ reference }) => reference.replace('UK OPSS ', '')));
    const told = hazards.filter(({ reference }) => references.has(reference));
    expect(told).toHaveLength(references.size);
    expect(told.filter(({ finding, risks }) => finding !== undefined || risks.length > 0)).toEqual(
      [],
    );
  });
});
