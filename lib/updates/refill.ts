import type { ListUpdater } from '../list/updater.ts';

export const restAfterFailure = 60_000;

/** Fills a store from the package; rests after a failure, so that not every page costs an import. */
export function createRefill(
  updater: Pick<ListUpdater, 'loadSeed' | 'settled'>,
  now: () => number,
  /** A list came into the store. Never rejects. */
  filled: () => Promise<unknown> = async () => undefined,
) {
  let restUntil = 0;
  let filling: Promise<boolean> | undefined;

  async function fill(isDamaged: boolean, onFirstPart: () => void): Promise<boolean> {
    const outcome = await updater.loadSeed(isDamaged, onFirstPart);
    if (outcome.kind === 'failed') {
      console.error('the packaged list could not be stored', outcome.failure);
    }
    // Damaged again at once means the disk is faulty.
    if (isDamaged || outcome.kind === 'failed') restUntil = now() + restAfterFailure;
    if (outcome.kind === 'updated') void filled();
    return outcome.kind === 'updated';
  }

  function begin(isDamaged: boolean): Promise<boolean> {
    const part = Promise.withResolvers<boolean>();
    const filled = fill(isDamaged, () => {
      part.resolve(true);
      filling = filled;
    }).finally(() => {
      filling = undefined;
    });
    return Promise.race([part.promise, filled]);
  }

  return {
    /**
     * True when it is worth looking again: the store is filled, or an empty one has the first part, and
     * who asks anew waits for the rest. Never rejects.
     */
    async refill(isDamaged: boolean): Promise<boolean> {
      if (now() < restUntil) return false;
      filling ??= begin(isDamaged);
      return filling;
    },
    settled: updater.settled,
  };
}
