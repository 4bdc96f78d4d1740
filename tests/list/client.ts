import { expect } from 'vitest';
import type { Hazard } from '../../lib/core/hazard.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import type { Fetch } from '../../lib/core/request.ts';
import type { Outcome } from '../../lib/list/advance.ts';
import { type RefreshOptions, refresh } from '../../lib/list/refresh.ts';
import { keyOf, picture, startWorker } from '../store/fixtures.ts';
import { baseUrl, startOfTime } from './publisher.ts';

/** A device: the real store on a disk of its own (see `useFreshDisk`), and a clock. */
export function createDevice(trustedRoot: string) {
  let now = startOfTime;
  const worker = startWorker();
  const device = {
    worker,
    hazards: worker.hazards,
    setTime(to: number) {
      now = to;
    },
    refresh: (fetch: Fetch, rest: Partial<RefreshOptions> = {}) =>
      refresh({ fetch, now: () => now, store: worker.hazards, trustedRoot, baseUrl, ...rest }),
    picture: () => picture(worker.open),
    /** Which of these listings the list warns of. */
    async warnsOf(number: number): Promise<boolean> {
      const { hazards, damaged } = await worker.hazards.lookup([keyOf(number)]);
      expect(damaged).toBe(0);
      return hazards.length > 0;
    },
  };
  return device;
}

export type Device = ReturnType<typeof createDevice>;

/** Exactly these hazards, and as many as the list says. */
export async function expectList(device: Pick<Device, 'picture'>, hazards: readonly Hazard[]) {
  const { held, ids } = await device.picture();
  expect(ids).toEqual(hazards.map(hazardId).sort());
  expect(held?.count).toBe(hazards.length);
}

export function failureOf(outcome: Outcome): string {
  return outcome.kind === 'failed' ? outcome.failure.code : `no failure but ${outcome.kind}`;
}
