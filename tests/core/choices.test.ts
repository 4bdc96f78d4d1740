import { describe, expect, it } from 'vitest';
import { withChoices } from '../../lib/core/choices.ts';
import type { Match, Verdict } from '../../lib/core/verdict.ts';
import { hazardOf } from '../store/fixtures.ts';
import { everyChoice } from './every-choice.ts';

const match = (level: Match['level'], source = 'eu-safety-gate'): Match => ({
  hazard: hazardOf(1, { source }),
  level,
  clues: [],
  doubts: [],
});
const verdict = (...matches: Match[]): Verdict => ({ level: matches[0]?.level ?? 'none', matches });
const all = verdict(match('danger'), match('caution', 'kr-seoul'), match('advice'));

describe('what the shopper wants to be told of', () => {
  it('is everything unless they say otherwise', () => {
    expect(withChoices(all, everyChoice)).toBe(all);
  });

  it('never leaves a danger out by how sure it is', () => {
    const quiet = { ...everyChoice, caution: false, advice: false };
    expect(withChoices(all, quiet)).toMatchObject({ level: 'danger', hidden: 1 });
    expect(withChoices(all, quiet).matches.map(({ level }) => level)).toEqual(['danger']);
  });

  it('counts warnings that are left out, so that nobody says “no match”', () => {
    const onlyCaution = verdict(match('caution'));
    expect(withChoices(onlyCaution, { ...everyChoice, caution: false })).toEqual({
      level: 'none',
      matches: [],
      hidden: 1,
    });
    const off = { ...everyChoice, sourcesOff: new Set(['eu-safety-gate']) };
    expect(withChoices(all, off)).toMatchObject({ level: 'caution', hidden: 1 });
  });

  it('does not count advice: it accused nobody', () => {
    const told = withChoices(verdict(match('advice')), { ...everyChoice, advice: false });
    expect(told).toEqual({ level: 'none', matches: [] });
  });
});
