import { describe, expect, it, vi } from 'vitest';
import { createJudging, type JudgingServices } from '../../lib/warning/judging.ts';
import { listingOf } from '../background/fixtures.ts';
import { everyChoice } from '../core/every-choice.ts';
import { hazard } from '../core/fixtures.ts';
import { heldList } from '../store/fixtures.ts';

const umbrellas = hazard(
  { names: { en: 'Children’s umbrella', ko: '어린이용 우산' }, goods: 'children_umbrella' },
  { about: 'kind', risks: ['CHEMICAL'] },
);

const judgingOf = (wantsAdvice: boolean) =>
  createJudging({
    hazards: {
      lookup: async () => ({ hazards: [umbrellas], damaged: 0, list: heldList(1, 1) }),
    },
    silenced: { of: async () => new Map() },
    refill: async () => false,
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
      refill: () => filled.promise,
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

describe('the state of the list', () => {
  const id = '1005006123456789';
  const named = hazard({ names: { en: 'Lamp' }, listings: [{ site: 'aliexpress', id }] });
  const danger = listingOf(1, { id });
  const other = listingOf(2, { titles: ['Lamp'] });
  type LookupResult = Awaited<ReturnType<JudgingServices['hazards']['lookup']>>;
  const whole: LookupResult = { hazards: [], damaged: 0, list: heldList(1, 1) };

  /** What one look-up finds after the other; the last stays. */
  function judgingFrom(finds: LookupResult[], change: Partial<JudgingServices> = {}) {
    const lookup = vi.fn(async () => (finds.length > 1 ? finds.shift() : finds[0]) ?? whole);
    const refill = vi.fn(async (_isDamaged: boolean) => false);
    const of = vi.fn(async () => new Map<string, boolean>());
    const judging = createJudging({
      ...{ hazards: { lookup }, silenced: { of }, refill },
      ...{ region: async () => undefined, choices: async () => everyChoice },
      ...{ isSubscribed: async () => false, now: () => Date.parse('2026-11-25T00:00:00Z') },
      ...change,
    });
    const { answer } = judging;
    return { lookup, refill, of, answer };
  }
  const isHealed = async () => true;

  it('that is whole heals nothing, and reads no settings where nothing is found', async () => {
    const { answer, refill, of, lookup } = judgingFrom([whole]);
    expect(await answer(other)).toEqual({
      verdict: { level: 'none', matches: [] },
      list: whole.list,
    });
    expect([refill, of].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    expect(lookup).toHaveBeenCalledOnce();
  });

  it('that is damaged is healed as such, also where it warns, and then looked into again', async () => {
    const refill = vi.fn(isHealed);
    const { answer } = judgingFrom(
      [
        { ...whole, hazards: [named], damaged: 1 },
        { ...whole, list: heldList(2, 1) },
      ],
      { refill },
    );
    expect(await answer(danger)).toMatchObject({
      verdict: { level: 'none' },
      list: { version: 2 },
    });
    expect(refill).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('that stays damaged is looked into once: what it has counts, what it lacks says nothing', async () => {
    const warning = judgingFrom([{ ...whole, hazards: [named], damaged: 1 }]);
    expect((await warning.answer(danger)).verdict.level).toBe('danger');
    const nothing = judgingFrom([{ ...whole, damaged: 1 }]);
    expect(await nothing.answer(other)).toEqual({
      verdict: { level: 'unknown', matches: [], unknown: 'no-list' },
      list: whole.list,
    });
    for (const { lookup } of [warning, nothing]) expect(lookup).toHaveBeenCalledOnce();
  });

  it('that is missing is filled, not healed, and looked into where that was done', async () => {
    const none: LookupResult = { hazards: [], damaged: 0, list: undefined };
    const missing = judgingFrom([none]);
    expect((await missing.answer(danger)).verdict.unknown).toBe('no-list');
    expect(missing.refill).toHaveBeenCalledExactlyOnceWith(false);
    const filled = judgingFrom([none, { ...whole, hazards: [named] }], { refill: isHealed });
    expect((await filled.answer(danger)).verdict.level).toBe('danger');
  });

  it('that comes in two parts warns with the first, and says nothing before the second', async () => {
    const none: LookupResult = { hazards: [], damaged: 0, list: undefined };
    const first = { ...whole, list: heldList(1, 1, { version: 0 }) };
    const refill = vi.fn(isHealed);
    const warned = judgingFrom([none, { ...first, hazards: [named] }, none], { refill });
    expect((await warned.answer(danger)).verdict.level).toBe('danger');
    expect(refill).toHaveBeenCalledOnce();
    const clean = judgingFrom([none, first, whole], { refill });
    expect(await clean.answer(other)).toMatchObject({
      verdict: { level: 'none' },
      list: whole.list,
    });
    expect(refill).toHaveBeenCalledTimes(3);
    // The rest came while a part was found to be too little.
    const overtaken = judgingFrom([first, { ...whole, hazards: [named] }]);
    expect((await overtaken.answer(danger)).verdict.level).toBe('danger');
    // A store that never becomes whole is not filled for ever.
    const never = judgingFrom([none], { refill });
    expect((await never.answer(other)).verdict.unknown).toBe('no-list');
    expect(never.lookup).toHaveBeenCalledTimes(3);
  });

  it('lets a danger of its first part warn without waiting; advice waits for the rest', async () => {
    const first = { ...whole, list: heldList(1, 1, { version: 0 }) };
    const warned = judgingFrom([{ ...first, hazards: [named] }]);
    expect((await warned.answer(danger)).verdict.level).toBe('danger');
    expect(warned.refill).not.toHaveBeenCalled();
    const advised = judgingFrom([{ ...first, hazards: [umbrellas] }, whole], { refill: isHealed });
    const page = listingOf(99, { titles: ['어린이 우산 캐릭터 자동 장우산 아동용 우산'] });
    expect((await advised.answer(page)).verdict.level).toBe('none');
  });

  it.each([
    ['past its expiry', '2026-11-25T00:00:00Z', true, 'list-expired'],
    ['past its expiry without updates', '2026-11-25T00:00:00Z', false, undefined],
    ['before it', '2026-11-25T00:00:01Z', true, undefined],
  ])('%s is told where updates should have come: %s, %s', async (_what, expires, isOn, unknown) => {
    const list = heldList(1, 1, { expires });
    const { answer } = judgingFrom([{ ...whole, list }], { isSubscribed: async () => isOn });
    const { verdict, list: told } = await answer(other);
    expect([verdict.unknown, told]).toEqual([unknown, list]);
  });

  it('is told with a page that could not be read, once it had its time', async () => {
    const { answer } = judgingFrom([whole]);
    const bare = listingOf(3, { titles: [] });
    const done = await answer(bare, { done: true });
    expect(done).toMatchObject({ verdict: { unknown: 'unreadable' }, list: { version: 1 } });
    expect((await answer(bare)).verdict.level).toBe('none');
    expect((await answer(other, { done: true })).verdict.level).toBe('none');
  });

  it.each([
    ['KR', ['SR/00002/26', 'SR/00001/26']],
    [undefined, ['SR/00001/26', 'SR/00002/26']],
  ])('warnings of the shopper’s own region come first: %s', async (region, references) => {
    const korean = hazard(
      { names: { en: 'Lamp' }, listings: [{ site: 'aliexpress', id }] },
      {
        ...{ reference: 'SR/00002/26', published: '2026-08-01' },
        authority: { name: { en: 'KCA' }, country: 'KR' },
      },
    );
    const { answer } = judgingFrom([{ ...whole, hazards: [korean, named] }], {
      region: async () => region,
    });
    const { verdict } = await answer(danger);
    expect(verdict.matches.map((match) => match.hazard.reference)).toEqual(references);
    expect(verdict).not.toHaveProperty('silencedLevel');
  });
});
