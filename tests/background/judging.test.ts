import { describe, expect, it } from 'vitest';
import { createJudging } from '../../lib/background/judging.ts';
import { everyChoice } from '../core/every-choice.ts';
import { hazard } from '../core/fixtures.ts';
import { heldList } from '../store/fixtures.ts';
import { listingOf } from './fixtures.ts';

const umbrellas = hazard(
  { names: { en: 'Children’s umbrella', ko: '어린이용 우산' } },
  { about: 'kind', risks: ['CHEMICAL'] },
);

const judgingOf = (wantsAdvice: boolean) =>
  createJudging({
    hazards: {
      lookup: async () => ({ hazards: [umbrellas], damaged: 0, list: heldList(1, 1) }),
    },
    silenced: { of: async () => new Set<string>() },
    heal: async () => false,
    region: async () => undefined,
    choices: async () => ({ ...everyChoice, advice: wantsAdvice }),
    isSubscribed: async () => false,
    now: () => Date.parse('2026-11-25T00:00:00Z'),
  });

describe('findings about a kind of goods', () => {
  const page = listingOf(99, { titles: ['어린이 우산 캐릭터 자동 장우산 아동용 우산'] });

  it.each([
    ['are told to who wants them', true, 'advice'],
    ['are not told to who turned them off', false, 'none'],
  ] as const)('%s', async (_what, wantsAdvice, level) => {
    const { verdict } = await judgingOf(wantsAdvice).answer(page);
    expect(verdict.level).toBe(level);
  });
});
