import { describe, expect, it } from 'vitest';
import { hashOf, routeOf } from '../../../hub/review-page/route.ts';
import { pickReviewLanguage } from '../../../hub/review-page/words.ts';
import { createWords, type MessageTree, type Part } from '../../../lib/locales/message.ts';
import { argumentsOf } from '../../../scripts/words/compile.ts';
import { reviewMessages } from '../../support/review-words.ts';

type Message = string | Part[];

const messagesIn = (tree: MessageTree, path = ''): [string, Message][] =>
  Object.entries(tree).flatMap(([key, inner]): [string, Message][] =>
    typeof inner === 'string' || Array.isArray(inner)
      ? [[`${path}${key}`, inner]]
      : messagesIn(inner, `${path}${key}.`),
  );

const takenBy = (message: Message) => (typeof message === 'string' ? [] : argumentsOf(message));

const shapeOf = (language: 'en' | 'ko') =>
  messagesIn(reviewMessages(language)).map(([path, message]) => [
    path,
    ...[...takenBy(message)].map(String).sort(),
  ]);

/** Every message, with its arguments filled in and found again. */
function textsOf(language: 'en' | 'ko'): [string, string][] {
  return messagesIn(reviewMessages(language)).map(([path, message]) => {
    if (typeof message === 'string') return [path, message];
    const values = Object.fromEntries([...takenBy(message)].map(([name], at) => [name, at + 11]));
    type Say = (values: Record<string, number>) => string;
    const text = createWords<{ say: Say }>(language, { say: message }).say(values);
    for (const value of Object.values(values)) expect(text, path).toContain(String(value));
    return [path, text];
  });
}

it('every English message exists in Korean, with the same arguments', () => {
  expect(shapeOf('ko')).toEqual(shapeOf('en'));
});

describe.each(['en', 'ko'] as const)('the words of %s', (language) => {
  const all = textsOf(language);
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

it('a reviewer’s language is picked, and English for all others', () => {
  expect(pickReviewLanguage(['de-DE', 'ko-KR', 'en'])).toBe('ko');
  expect(pickReviewLanguage(['de', 'fr'])).toBe('en');
});
