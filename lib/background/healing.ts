/**
 * Filling an empty or damaged store from the package. After a failure (a full disk, a broken package)
 * there is no attempt for a while, so that no page view costs an import.
 */
export interface Healing {
  /** True when the store was filled, so that it is worth looking again. Never rejects. */
  heal(isDamaged: boolean): Promise<boolean>;
  /** Resolves when no attempt is running. */
  settled(): Promise<void>;
}

export const restAfterFailure = 60_000;

/** The part of the list's updater (lib/list) that is needed here. */
interface Filling {
  loadSeed(isDamaged: boolean): Promise<Filled>;
  settled(): Promise<void>;
}
type Filled = { kind: 'updated' | 'current' } | { kind: 'failed'; failure: Error };

export function createHealing(updater: Filling, now: () => number): Healing {
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
    async heal(isDamaged) {
      if (now() < restUntil) return false;
      filling ??= fill(isDamaged).finally(() => {
        filling = undefined;
      });
      return filling;
    },
    settled: updater.settled,
  };
}
