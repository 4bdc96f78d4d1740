/**
 * Filling an empty or damaged store from the package: one attempt at a time, and after a failure
 * (a full disk, a broken package) none for a while, so that no page view costs an import.
 */
export interface Healing {
  /** True when the store was filled, so that it is worth looking again. Never rejects. */
  heal(isDamaged: boolean): Promise<boolean>;
}

const restAfterFailure = 60_000;

export function createHealing(
  plant: (isDamaged: boolean) => Promise<boolean>,
  now: () => number,
): Healing {
  let running: Promise<boolean> | undefined;
  let restUntil = 0;

  async function attempt(isDamaged: boolean): Promise<boolean> {
    try {
      const hasPlanted = await plant(isDamaged);
      // Damaged again at once would mean that the disk is: no use in doing it at every page.
      if (isDamaged) restUntil = now() + restAfterFailure;
      return hasPlanted;
    } catch (error) {
      console.error('the packaged list could not be stored', error);
      restUntil = now() + restAfterFailure;
      return false;
    }
  }

  return {
    heal(isDamaged) {
      if (running) return running;
      if (now() < restUntil) return Promise.resolve(false);
      running = attempt(isDamaged).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
