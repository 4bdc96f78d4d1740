// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { Harm } from '../../lib/core/report.ts';
import type { HarmPart } from '../../lib/reports/use-harm.ts';
import { localDay, useHarm } from '../../lib/reports/use-harm.ts';
import { clearStage, draw } from '../components/stage.tsx';

afterEach(clearStage);

function start(kept?: Harm) {
  const keep = vi.fn();
  const answers: ((isAllowed: boolean) => void)[] = [];
  const ask = () => new Promise<boolean>((resolve) => answers.push(resolve));
  let part: HarmPart | undefined;
  const Stage = () => {
    part = useHarm(kept, keep, ask);
    return null;
  };
  draw(<Stage />);
  const now = (): HarmPart => {
    if (!part) throw new Error('nothing was drawn');
    return part;
  };
  return {
    keep,
    now,
    consent: (isGiven: boolean) => act(() => now().onConsent(isGiven)),
    answer: (at: number, isAllowed: boolean) => act(async () => answers[at]?.(isAllowed)),
  };
}

it('nothing can be filled in before the browser’s own question is answered', async () => {
  const { now, consent, answer, keep } = start();
  consent(true);
  expect(now().draft).toBeUndefined();
  await answer(0, true);
  expect([now().draft, now().isRefused]).toEqual([{}, false]);
  act(() => now().onDraft({ kind: 'injury' }));
  expect(keep.mock.lastCall).toEqual([{ consent: true, kind: 'injury' }]);
});

it('a refusal is told, and an answer that comes after the consent was taken back is none', async () => {
  const { now, consent, answer } = start();
  consent(true);
  await answer(0, false);
  expect([now().draft, now().isRefused]).toEqual([undefined, true]);
  consent(true);
  consent(false);
  await answer(1, true);
  expect([now().draft, now().isRefused]).toEqual([undefined, false]);
});

it('today is today where the shopper is', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Seoul';
  expect(localDay(new Date('2026-03-04T23:00:00Z'))).toBe('2026-03-05');
  process.env.TZ = zone;
});
