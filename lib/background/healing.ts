import type { ListUpdater } from '../list/updater.ts';

export const restAfterFailure = 60_000;

export type Healing = ReturnType<typeof createHealing>;

/**
 * Filling an empty or damaged store from the package. After a failure (a full disk, a broken package)
 * there is no attempt for a while, so that no page view costs an import.
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
    // Damaged again at once would mean that the disk is: no use in healing it at every page.
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
    /** Resolves when no attempt is running. */
    settled: updater.settled,
  };
}
