/**
 * Filling an empty or damaged store from the package: one attempt at a time, and after a failure
 * (a full disk, a broken package) none for a while, so that no page view costs an import.
 */
export interface Healing {
  /** True when the store was filled, so that it is worth looking again. Never rejects. */
  heal(isDamaged: boolean): Promise<boolean>;
  /** Resolves when no attempt is running. */
  settled(): Promise<void>;
}

export const restAfterFailure = 60_000;

/** The part of the list's keeper (lib/list) that is needed here. */
export interface Filling {
  loadSeed(): Promise<Filled>;
  heal(): Promise<Filled>;
}
type Filled = { kind: 'updated' | 'current' } | { kind: 'failed'; failure: Error };

export function createHealing(keeper: Filling, now: () => number): Healing {
  let running: Promise<boolean> | undefined;
  let restUntil = 0;

  async function attempt(isDamaged: boolean): Promise<boolean> {
    const outcome = await (isDamaged ? keeper.heal() : keeper.loadSeed());
    if (outcome.kind === 'failed') {
      console.error('the packaged list could not be stored', outcome.failure);
    }
    // Damaged again at once would mean that the disk is: no use in healing it at every page.
    if (isDamaged || outcome.kind === 'failed') restUntil = now() + restAfterFailure;
    return outcome.kind === 'updated';
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
    async settled() {
      await running;
    },
  };
}
