import { describe, expect, it } from 'vitest';
import { judge } from '../../../lib/core/judge.ts';
import { keysOfHazard, keysOfListing } from '../../../lib/core/keys.ts';
import { hazard, titled } from '../fixtures.ts';

const name = 'Ankle bracelet – Zorvex Moonvex Cheville Ensemble Plage Pied Tuladuo';
const notice = (more: object = {}) => hazard({ names: { en: name }, brands: [], ...more });
const judged = (title: string, one = notice()) =>
  judge(titled(title), [one], { today: '2026-12-02' });

describe('a title that repeats the long name of goods without a brand', () => {
  it('is a caution, and says so', () => {
    const { level, matches } = judged('Boho moonvex cheville ensemble plage pied tuladuo 2026');
    expect(level).toBe('caution');
    expect(matches[0]?.clues).toMatchObject([{ kind: 'title', notice: name }]);
  });
  it.each([
    ['not in a row', 'Moonvex plage, cheville tuladuo, pied ensemble zorvex'],
    ['with fewer than five words', 'Cheville ensemble plage pied'],
    ['with the same word again and again', 'Plage plage plage plage plage plage'],
  ])('is none %s', (_, title) => {
    expect(judged(title).level).toBe('none');
  });
  it('is none where it has a smaller part of the name', () => {
    const long = notice({ names: { en: `${name} Belmiro Nighthawk Morello Besrey Kaldu` } });
    expect(judged('Moonvex cheville ensemble plage pied', long).level).toBe('none');
  });
  it('is none where the notice names a maker, or is old', () => {
    const title = 'Zorvex Moonvex Cheville Ensemble Plage Pied Tuladuo';
    expect(judged(title, notice({ brands: ['Kaldurin'] })).level).toBe('none');
    const old = hazard({ names: { en: name }, brands: [] }, { published: '2019-01-04' });
    expect(judged(title, old).level).toBe('none');
  });
});

describe('the keys of a name', () => {
  const keys = (names: Record<string, string>, brands: string[] = []) =>
    keysOfHazard(hazard({ names, brands }));
  it('are rare words next to each other, which a title has too', () => {
    const shared = keysOfListing(titled('Zorvex Moonvex cheville'));
    expect(keys({ en: name })).toContain('brand:zorvexmoonvex');
    expect(shared).toContain('brand:zorvexmoonvex');
    expect(keys({ en: name }).length).toBeLessThanOrEqual(6);
  });
  it('are none of ordinary words, of numbers, of one word, and beside a maker', () => {
    expect(keys({ en: 'Baby toy set' })).toEqual([]);
    expect(keys({ en: 'Zorvex 2026' })).toEqual([]);
    expect(keys({ en: 'Zorvex' })).toEqual([]);
    expect(keys({ en: name }, ['Kaldurin'])).not.toContain('brand:zorvexmoonvex');
  });
});
