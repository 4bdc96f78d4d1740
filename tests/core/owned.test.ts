import { describe, expect, it } from 'vitest';
import { keysOfListing } from '../../lib/core/keys.ts';
import { Listing } from '../../lib/core/listing.ts';
import { listingOf, Owned, ownedFrom } from '../../lib/core/owned.ts';

const seenAt = '2026-11-25T09:00:00Z';
const page = Listing.parse({
  site: 'aliexpress',
  id: '1005000000000018',
  aliases: ['1005000000000025'],
  titles: ['Night lamp', 'Lamp for the night'],
  brand: 'Lumo',
  model: 'NL-2040',
  gtins: ['4006381333931'],
  attributes: [
    { name: 'KC', value: 'CB064R2816-1001' },
    { name: 'Color', value: 'blue' },
  ],
  seller: { id: '1', name: 'A shop' },
  imageKeys: ['S1'],
});

describe('a thing made of a product page', () => {
  it('keeps what a notice could name it by, and no more', () => {
    const owned = ownedFrom(page, seenAt);
    expect(Owned.safeParse(owned).success).toBe(true);
    expect(JSON.stringify(owned)).not.toMatch(/shop|blue|S1|price|seller|the night/);
  });

  it('is looked up by the same identifiers as its page', () => {
    const keys = keysOfListing(listingOf(ownedFrom(page, seenAt)));
    for (const kind of [
      'aliexpress:1005000000000018',
      'aliexpress:1005000000000025',
      'gtin:',
      'cert:',
      'model:',
    ])
      expect(keys.some((key) => key.startsWith(kind))).toBe(true);
    const wanted = keysOfListing(page).filter((key) => /^(aliexpress|gtin|cert):/.test(key));
    expect(keys).toEqual(expect.arrayContaining(wanted));
  });

  it('fits its schema whatever the page says', () => {
    const long = 'x'.repeat(2000);
    const hostile = Listing.parse({
      ...page,
      titles: [long],
      aliases: Array.from({ length: 16 }, () => long),
    });
    expect(Owned.safeParse(ownedFrom(hostile, seenAt)).success).toBe(true);
    expect(
      Owned.safeParse(ownedFrom(Listing.parse({ site: 'temu', id: '1' }), seenAt)).success,
    ).toBe(true);
  });
});
