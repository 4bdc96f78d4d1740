import { describe, expect, it } from 'vitest';
import { hashOf, routeOf } from '../../../hub/review-page/route.ts';
import { en } from '../../../hub/review-page/words/en.ts';
import { ko } from '../../../hub/review-page/words/ko.ts';
import { pickReviewLanguage } from '../../../hub/review-page/words/words.ts';

const said = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => said(inner, `${path}.${name}`));
  }
  const message = value as string | ((...values: unknown[]) => string);
  if (typeof message === 'string') return [[path, message]];
  const told = ['A1', 'B2', 'C3'].slice(0, message.length);
  const text = message(...told);
  for (const one of told) expect(text, path).toContain(one);
  return [[path, text]];
};

describe.each([
  ['en', en],
  ['ko', ko],
])('the words of %s', (_, words) => {
  const { percent: _share, ...statistics } = words.statistics;
  const all = said({ ...words, statistics });
  it('are whole, calm, and never call a product safe', () => {
    for (const [path, text] of all) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/[!！]|\bsafe\b|안전(?:하|합|해|한)|undefined/);
    }
  });

  it('keep one register in Korean', () => {
    const others = all.filter(([, text]) => /(?<!세|필)요(?=[.\s,)]|$)/.test(text));
    expect(others).toEqual([]);
  });
});

it.each([
  ['#/listing/temu/6010', { page: 'listing', site: 'temu', listingId: '6010' }],
  ['#/listing/x/a%2Fb', { page: 'listing', site: 'x', listingId: 'a/b' }],
  ['#/appeals', { page: 'appeals' }],
  ['#/statistics', { page: 'statistics' }],
  ['#/listing/temu', { page: 'queue' }],
  ['#/listing/%/x', { page: 'queue' }],
  ['#nonsense', { page: 'queue' }],
  ['', { page: 'queue' }],
] as const)('reads %s', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
  expect(routeOf(hashOf(route))).toEqual(route);
});

it('picks a reviewer’s language, and English for all others', () => {
  expect(pickReviewLanguage(['de-DE', 'ko-KR', 'en'])).toBe('ko');
  expect(pickReviewLanguage(['de', 'fr'])).toBe('en');
});
