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
    silenced: { of: async () => new Map() },
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

describe('a list of which only the first part is there', () => {
  const id = '1005006123456789';
  const named = hazard({ names: { en: 'Lamp' }, listings: [{ site: 'aliexpress', id }] });
  const partOf = (hazards: (typeof named)[]) => {
    const filled = Promise.withResolvers<boolean>();
    let version = 0;
    const judging = createJudging({
      hazards: {
        lookup: async () => ({ hazards, damaged: 0, list: heldList(1, 1, { version }) }),
      },
      silenced: { of: async () => new Map() },
      heal: () => filled.promise,
      region: async () => undefined,
      choices: async () => everyChoice,
      isSubscribed: async () => false,
      now: () => Date.parse('2026-11-25T00:00:00Z'),
    });
    const fill = (isFilled: boolean) => {
      version = Number(isFilled);
      filled.resolve(isFilled);
    };
    return { judging, fill };
  };

  it('warns at once of a listing that it names', async () => {
    const { judging } = partOf([named]);
    const page = { ...listingOf(1), id };
    expect((await judging.answer(page)).verdict.level).toBe('danger');
  });

  it.each([
    [true, 'none'],
    [false, 'unknown'],
  ])('says nothing of other listings until it is whole (%s: %s)', async (isFilled, level) => {
    const { judging, fill } = partOf([]);
    const answer = judging.answer(listingOf(1, { titles: ['Toy'] }));
    fill(isFilled);
    expect((await answer).verdict.level).toBe(level);
  });
});
