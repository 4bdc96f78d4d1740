import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CollectOptions, collect } from '../../hub/list/collect.ts';
import { openState, type State } from '../../hub/list/state.ts';
import type { Source, SourceEntry } from '../../hub/sources/source.ts';
import { SourceDrift, SourceRefused } from '../../hub/sources/source.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { hazard as hazardOf } from '../core/fixtures.ts';

const hazard = (reference: string, more: Partial<Hazard> = {}): Hazard =>
  hazardOf({ names: { en: `Lamp ${reference}` } }, { source: 'test', reference, ...more });

const many = (count: number): Hazard[] =>
  Array.from({ length: count }, (_, at) => hazard(`R${at}`));

const sourceOf = (found: () => Iterable<SourceEntry>, more: Partial<Source> = {}): Source => ({
  name: 'test',
  authority: { name: { en: 'Test' }, country: 'EU' },
  licence: 'CC-BY-4.0',
  attribution: 'Test',
  terms: 'https://test.example/',
  status: 'recorded',
  brings: 'changes',
  async *fetchHazards() {
    yield* found();
  },
  ...more,
});

/** A whole feed of so many hazards. */
const whole = (count: number): Source => sourceOf(() => many(count), { brings: 'everything' });

let state: State;
let day = 0;
beforeEach(async () => {
  state = openState(await mkdtemp(join(tmpdir(), 'hub-state-')));
  day = 0;
});

const run = (source: Source, more: Partial<CollectOptions> = {}) =>
  collect({
    sources: [source],
    state,
    fetch: async () => new Response(''),
    run: { now: new Date(Date.UTC(2026, 10, 1 + day++)), settings: {} },
    allowUnlicensed: false,
    full: false,
    acceptShrink: new Set(),
    progress: () => {},
    ...more,
  }).then(([report]) => report);

describe('collect', () => {
  it('counts what is new, changed and withdrawn, and keeps what did not come up again', async () => {
    expect(
      await run(
        sourceOf(() => [
          hazard('1'),
          hazard('2'),
          { reference: 'x', leftOut: 'vehicle' },
          { reference: 'all', leftOut: 'food', count: 40 },
        ]),
      ),
    ).toMatchObject({
      outcome: 'collected',
      new: 2,
      changed: 0,
      withdrawn: 0,
      active: 2,
      leftOut: { vehicle: 1, food: 40 },
    });
    const changed = hazard('2', { finding: { en: 'It burns.' } });
    expect(
      await run(sourceOf(() => [changed, hazard('3'), hazard('1', { status: 'withdrawn' })])),
    ).toMatchObject({ new: 1, changed: 1, withdrawn: 1, active: 2 });
    expect(
      (await state.hazardsOf('test')).map(({ reference, status }) => `${reference} ${status}`),
    ).toEqual(['1 withdrawn', '2 active', '3 active']);
  });

  it('asks for what is new since three days before the last good run', async () => {
    const asked: (Date | undefined)[] = [];
    const source = sourceOf(() => [], {
      async *fetchHazards(_fetch, since) {
        asked.push(since);
        yield hazard('1');
      },
    });
    await run(source);
    await run(source);
    await run(source, { full: true });
    expect(asked.map((since) => since?.toISOString().slice(0, 10))).toEqual([
      undefined,
      '2026-10-29',
      undefined,
    ]);
  });

  it('withdraws what a whole feed no longer holds', async () => {
    await run(whole(10));
    expect(await run(whole(9))).toMatchObject({ withdrawn: 1, active: 9 });
    expect(await run(whole(9))).toMatchObject({
      new: 0,
      changed: 0,
      withdrawn: 0,
    });
  });

  it.each([
    ['drifts', () => new SourceDrift('test: R7: products: missing')],
    ['refuses', () => new SourceRefused('test: code 30')],
    ['has no network', () => new Error('a.example: no network')],
  ])('keeps the previous hazards when the feed %s half-way', async (_what, error) => {
    await run(sourceOf(() => many(30)));
    const report = await run(
      sourceOf(function* () {
        yield hazard('new');
        throw error();
      }),
    );
    expect(report).toMatchObject({ outcome: 'kept', why: error().message, active: 30 });
    expect(await state.hazardsOf('test')).toHaveLength(30);
    expect((await state.memory()).sources.test).toMatchObject({
      failure: error().message,
      since: '2026-11-01T00:00:00.000Z',
    });
    expect(await run(sourceOf(() => [hazard('new')]))).toMatchObject({
      outcome: 'collected',
      active: 31,
    });
    expect((await state.memory()).sources.test?.failure).toBeUndefined();
  });

  it('keeps the previous hazards when the feed shrinks suspiciously', async () => {
    await run(whole(100));
    expect(await run(whole(79))).toMatchObject({
      outcome: 'kept',
      active: 100,
      why: expect.stringMatching(/79 hazards instead of 100/),
    });
    expect(await run(whole(0))).toMatchObject({ outcome: 'kept', active: 100 });
    expect(await run(whole(79), { acceptShrink: new Set(['test']) })).toMatchObject({
      outcome: 'collected',
      withdrawn: 21,
      active: 79,
    });
  });

  it('does not take an empty answer for a small feed that ended', async () => {
    await run(whole(5));
    expect(await run(whole(0))).toMatchObject({
      outcome: 'kept',
      active: 5,
      why: expect.stringMatching(/0 hazards instead of 5/),
    });
    expect(await run(whole(2))).toMatchObject({ withdrawn: 3, active: 2 });
    const accepted = { acceptShrink: new Set(['test']) };
    expect(await run(whole(0), accepted)).toMatchObject({ active: 0 });
    expect(await run(whole(0))).toMatchObject({ outcome: 'collected' });
  });

  it('believes a feed that says itself that it holds much less as little', async () => {
    await run(
      sourceOf(() => [{ holds: 4000 }, hazard('1')]),
      { full: true },
    );
    expect(
      await run(
        sourceOf(() => [{ holds: 900 }, hazard('1')]),
        { full: true },
      ),
    ).toMatchObject({
      outcome: 'kept',
      why: expect.stringMatching(/holds 900 records instead of 4000/),
    });
  });

  it('takes a hazard that breaks the schema for drift', async () => {
    const broken = { ...hazard('1'), link: { url: 'ftp://x', kind: 'notice' as const } };
    expect(await run(sourceOf(() => [broken]))).toMatchObject({
      outcome: 'kept',
      why: expect.stringMatching(/^test: 1: link\.url: /),
    });
  });

  it('leaves out one notice too long for the list, and the others go on', async () => {
    const codes = Array.from({ length: 2000 }, (_, at) => `${at}-${'x'.repeat(200)}`);
    const [product] = hazard('long').products;
    const long = hazard('long', {
      products: [{ ...product, identification: [{ models: codes, basis: 'structured' }] }],
    } as Partial<Hazard>);
    expect(await run(sourceOf(() => [hazard('1'), long, hazard('2')]))).toMatchObject({
      outcome: 'collected',
      active: 2,
      leftOut: { 'too long': 1 },
    });
    expect(await run(sourceOf(() => [hazard('3')]))).toMatchObject({ active: 3 });
  });

  it('says in one line which key is missing, and refuses an unknown licence', async () => {
    expect(await run(sourceOf(() => [], { needs: ['TEST_KEY'] }))).toMatchObject({
      outcome: 'skipped',
      why: 'needs TEST_KEY',
    });
    const unlicensed = sourceOf(() => [hazard('1')], { licence: undefined });
    expect(await run(unlicensed)).toMatchObject({
      outcome: 'skipped',
      why: expect.stringMatching(/licence is not known/),
    });
    expect(await run(unlicensed, { allowUnlicensed: true })).toMatchObject({
      outcome: 'collected',
      active: 1,
    });
  });
});
