import type { ListUpdater } from '../list/updater.ts';

export const restAfterFailure = 60_000;

export type Healing = ReturnType<typeof createHealing>;

/**
 * Fills an empty or damaged store from the package. After a failure (a full disk) it rests, so that
 * page views do not each cost an import.
 */
export function createHealing(
  updater: Pick<ListUpdater, 'loadSeed' | 'settled'>,
  now: () => number,
) {
  let restUntil = 0;
  let filling: Promise<boolean> | undefined;

  async function fill(isDamaged: boolean): Promise<boolean> {
    const outcome = await updater.loadSeed(isDamaged);
    if (outcome.kind === 'failed') {
      console.error('the packaged list could not be stored', outcome.failure);
    }
    // Damaged again at once means the disk is faulty.
    if (isDamaged || outcome.kind === 'failed') restUntil = now() + restAfterFailure;
    return outcome.kind === 'updated';
  }

  return {
    /** True when the store was filled, so that it is worth looking again. Never rejects. */
    async heal(isDamaged: boolean): Promise<boolean> {
      if (now() < restUntil) return false;
      filling ??= fill(isDamaged).finally(() => {
        filling = undefined;
      });
      return filling;
    },
    settled: updater.settled,
  };
}
