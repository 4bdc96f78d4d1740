import type { ListUpdater } from '../list/updater.ts';

export const pauseAfterFailure = 60_000;

/**
 * Fills the store from the package. After a failure it pauses: each attempt costs a whole import.
 */
export function createRefill(
  updater: Pick<ListUpdater, 'loadSeed' | 'settled'>,
  now: () => number,
  /** Called when a list was stored. Never rejects. */
  onFilled: () => Promise<unknown> = async () => undefined,
) {
  let pausedUntil = 0;
  let filling: Promise<boolean> | undefined;

  async function fill(isDamaged: boolean, onFirstPart: () => void): Promise<boolean> {
    const outcome = await updater.loadSeed(isDamaged, onFirstPart);
    if (outcome.kind === 'failed') {
      console.error('the packaged list could not be stored', outcome.failure);
    }
    // A list that is damaged again at once means a faulty disk.
    if (isDamaged || outcome.kind === 'failed') pausedUntil = now() + pauseAfterFailure;
    if (outcome.kind === 'updated') void onFilled();
    return outcome.kind === 'updated';
  }

  function begin(isDamaged: boolean): Promise<boolean> {
    const firstPart = Promise.withResolvers<boolean>();
    const filled = fill(isDamaged, () => {
      firstPart.resolve(true);
      filling = filled;
    }).finally(() => {
      filling = undefined;
    });
    return Promise.race([firstPart.promise, filled]);
  }

  return {
    /**
     * True when another look-up is worthwhile: the store is filled, or has its first part. A second
     * call then waits for the whole list. Never rejects.
     */
    async refill(isDamaged: boolean): Promise<boolean> {
      if (now() < pausedUntil) return false;
      filling ??= begin(isDamaged);
      return filling;
    },
    settled: updater.settled,
  };
}
