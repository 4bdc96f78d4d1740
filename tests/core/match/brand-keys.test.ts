import { describe, expect, it, vi } from 'vitest';
import { brandKey, brandsIn, isWellKnown } from '../../../lib/core/match/brand.ts';
import { brandKeysOfBrand, brandKeysOfListing } from '../../../lib/core/match/brand-keys.ts';
import { sellerNameKey } from '../../../lib/core/match/seller.ts';
import { listing, titled } from '../fixtures.ts';

const keysOf = (title: string) => brandKeysOfListing(titled(title));

describe('a notice’s brand is looked for', () => {
  it('has its first two words looked for in titles, and all of them where the page states it', () => {
    expect(brandKeysOfBrand('Zorvex Belmiro Tuladuo')).toEqual(
      expect.arrayContaining(['brand:=zorvexbelmirotuladuo', 'brand:zorvexbelmiro']),
    );
    expect(brandKeysOfBrand('Zorvex Belmiro Tuladuo')).not.toContain('brand:zorvexbelmirotuladuo');
  });
  it.each([
    ['Zqx', true],
    ['Zq', false],
    ['조벡', true],
    ['Perfect', false],
  ])('is looked for in titles only where it is rare: %s', (brand, isInTitles) => {
    const keys = brandKeysOfBrand(brand);
    expect(keys).toContain(`brand:=${brand.toLowerCase()}`);
    expect(keys.includes(`brand:${brand.toLowerCase()}`)).toBe(isInTitles);
  });
  it('is not looked for where it says that there is none', () => {
    expect(brandKeysOfBrand('No brand')).toEqual([]);
  });
});

it('the keys of the last 4,000 makers are kept, and no more', async () => {
  vi.resetModules();
  const fresh = await import('../../../lib/core/match/brand-keys.ts');
  const keys = (at: number) => fresh.brandKeysOfBrand(`Zorvexil ${at}`);
  const first = keys(0);
  for (let at = 1; at < 4000; at++) keys(at);
  expect(keys(0)).toBe(first);
  keys(4000);
  expect(keys(0)).not.toBe(first);
  expect(keys(0)).toEqual(first);
});

describe('a title’s brands are looked up', () => {
  const short = Array.from({ length: 12 }, (_, at) => `a${String.fromCharCode(97 + at)}`);

  it('are looked up among its first twelve words', () => {
    const keys = keysOf([...short, 'zorvexil'].join(' '));
    expect(keys).toContain(`brand:${short[10]}${short[11]}`);
    expect(keys).not.toContain(`brand:${short[11]}zorvexil`);
    expect(keys).not.toContain('brand:zorvexil');
    expect(keys.filter((key) => key.includes('undefined'))).toEqual([]);
  });
  it('are looked up word by word where a word is rare, and with the next one', () => {
    expect(keysOf('Zqx perfect')).toEqual(
      expect.arrayContaining(['brand:zqx', 'brand:zqxperfect']),
    );
    expect(keysOf('Zqx perfect')).not.toContain('brand:perfect');
    expect(keysOf('Zq').filter((key) => key.startsWith('brand:'))).toEqual([]);
    expect(keysOf('조벡')).toContain('brand:조벡');
  });
  it('are looked up in the other script by a known spelling', () => {
    expect(keysOf('샤오미')).toContain('brand:xiaomi');
    expect(brandKeysOfListing(listing({ brand: '샤오미' }))).toContain('brand:=xiaomi');
    expect(brandKeysOfBrand('샤오미')).toEqual(brandKeysOfBrand('Xiaomi'));
  });
  it('are looked up in three titles at most', () => {
    const titles = ['Lamp one', 'Lamp two', 'Zorvexil', 'Tuladuo'];
    const keys = brandKeysOfListing(listing({ titles }));
    expect(keys).toContain('brand:zorvexil');
    expect(keys).not.toContain('brand:tuladuo');
  });
});

it('a brand may have two letters, and a field of brands has an end', () => {
  expect(brandKey('HP')).toBe('hp');
  expect(brandKey('H')).toBeUndefined();
  expect(brandKey('12')).toBeUndefined();
  expect(brandsIn('ZVX R/C / Lumeo')).toEqual(['ZVX R/C', 'Lumeo']);
  expect(brandsIn(`Zorvex / ${' '.repeat(300)}Tuladuo`)).toEqual(['Zorvex']);
});

it('a licence on goods makes nobody well known as their maker', () => {
  expect(isWellKnown('xiaomi')).toBe(true);
  expect(isWellKnown('disney')).toBe(false);
  expect(isWellKnown('zorvexil')).toBe(false);
});

it.each([
  ['Zorvex Official Store', 'zorvex'],
  ['AB Store', undefined],
  ['Amazon Store', undefined],
  ['Amazon Export Sales LLC', undefined],
  ['SHEIN', undefined],
])('the seller %s is told by %s', (name, key) => {
  expect(sellerNameKey(name)).toBe(key);
});
