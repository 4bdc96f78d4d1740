import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edited, isBucket, type Posting, placesIn, sorted } from '../../lib/store/bucket.ts';
import { bucketsFor } from '../../lib/store/spill.ts';

const bucketOf = (postings: readonly Posting[]) =>
  sorted({
    prints: Uint32Array.from(postings, ({ print }) => print),
    places: Uint32Array.from(postings, ({ place }) => place),
  });

const textOf = ({ print, place }: Posting): string => `${print}/${place}`;
const contents = ({ prints, places }: ReturnType<typeof bucketOf>) =>
  Array.from(prints, (print, at) => `${print}/${places[at]}`);

// Few prints, so that many postings share one; the greatest, because it must not overflow.
const posting = fc.record({
  print: fc.constantFrom(0, 1, 2, 7, 2 ** 31, 2 ** 32 - 1),
  place: fc.nat({ max: 9 }),
});
const postings = fc.uniqueArray(posting, { selector: textOf, maxLength: 40 });

it('finds what was put in, in any order', () => {
  fc.assert(
    fc.property(postings, (all) => {
      const bucket = bucketOf(all);
      expect(isBucket(bucket)).toBe(true);
      for (const print of new Set(all.map((one) => one.print))) {
        const places = all.filter((one) => one.print === print).map(({ place }) => place);
        expect(placesIn(bucket, print).sort()).toEqual(places.sort());
      }
      expect(placesIn(bucket, 5)).toEqual([]);
    }),
  );
});

it('is edited as a set would be, and stays sorted', () => {
  fc.assert(
    fc.property(postings, postings, postings, (old, removed, added) => {
      const bucket = edited(bucketOf(old), removed, added);
      const model = new Set(old.map(textOf));
      for (const one of removed) model.delete(textOf(one));
      for (const one of added) model.add(textOf(one));
      expect(contents(bucket).sort()).toEqual([...model].sort());
      expect(Array.from(bucket.prints)).toEqual(Array.from(bucket.prints).sort((a, b) => a - b));
      for (const text of model) {
        const [print, place] = text.split('/').map(Number);
        expect(placesIn(bucket, print ?? 0)).toContain(place);
      }
    }),
  );
});

it('gives no more places than asked for', () => {
  const many = Array.from({ length: 500 }, (_, place) => ({ print: 7, place }));
  expect(placesIn(bucketOf(many), 7, 200)).toHaveLength(200);
});

it('there are as many buckets as keep them at a few hundred postings each', () => {
  expect([0, 1, 8_192, 8_193, 1_000_000].map(bucketsFor)).toEqual([16, 16, 16, 32, 2048]);
});
