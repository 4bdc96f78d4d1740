import { describe, expect, it } from 'vitest';
import { hazardHash, readRoute, searchHash } from '../../lib/browse/route.ts';
import { emptyQuery } from '../../lib/core/search/query.ts';

describe('the hazard browser’s address', () => {
  it('says nothing of what is not asked for', () => {
    expect(searchHash(emptyQuery)).toBe('#/');
    expect(searchHash({ ...emptyQuery, words: 'a&b=c #d' }, 2)).toBe(
      '#/?words=a%26b%3Dc+%23d&page=3',
    );
  });

  it.each([
    [{ ...emptyQuery, words: '우산 100%', country: 'KR', from: '2026-01-01' } as const, 0],
    [{ ...emptyQuery, brand: 'Brimmó', kind: 'a/b?c', risk: 'FIRE' } as const, 7],
  ])('is read as it was written: %o', (query, page) => {
    expect(readRoute(searchHash(query, page))).toEqual({ kind: 'search', query, page });
  });

  it.each(['kr-seoul:2025-03-27/childrens-skirt', 'a:50% #off?', 'x:공고 1'])(
    'leads to the hazard %s',
    (id) => {
      expect(readRoute(hazardHash(id))).toEqual({ kind: 'hazard', id });
    },
  );

  it.each(['', '#', '#/', '#nonsense', '#/?page=-1', '#/?page=1e99', '#/?page=x', '#/?risk=%'])(
    'means the whole list where it is “%s”',
    (hash) => {
      expect(readRoute(hash)).toEqual({ kind: 'search', query: emptyQuery, page: 0 });
    },
  );

  it('is taken as it is where an escape is broken', () => {
    expect(readRoute('#/hazard/a:100%')).toEqual({ kind: 'hazard', id: 'a:100%' });
  });
});
