import { oneAfterTheOther } from '../core/turns.ts';
import type { Fetch } from './download.ts';
import { ListFailure } from './failure.ts';
import type { ListStore } from './list-store.ts';
import type { Outcome, Progress } from './refresh.ts';

export interface UpdaterOptions {
  store: ListStore;
  fetch: Fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The folder of the list in the package; its `root.json` is what we trust. */
  seedUrl: string;
}

export interface UpdateOptions {
  /** The published list's folder. */
  baseUrl: string;
  /** Others with the same list, for when that one fails. */
  mirrors?: readonly string[];
  /** Opting out aborts it. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/**
 * The list on this device: one piece of work after the other. Nothing here rejects. Who asks twice for
 * the same is for the callers to join (`healing.ts`, `subscription.ts`).
 */
export interface ListUpdater {
  /**
   * On install, on update of the extension and on start: cheap when there is nothing to do. `isDamaged`:
   * a look-up met records that are missing or unreadable, so it is written anew whatever is there.
   */
  loadSeed(isDamaged?: boolean): Promise<Outcome>;
  /** From the network. */
  update(options: UpdateOptions): Promise<Outcome>;
  /** Resolves when nothing is being done. */
  settled(): Promise<void>;
}

/** What works on the list is evaluated when it is first asked: a background woken for a page never does. */
export function createListUpdater(options: UpdaterOptions): ListUpdater {
  const { store, fetch, now, seedUrl } = options;
  const inTurn = oneAfterTheOther();
  const trustedRoot = async () => {
    const response = await options.fetch(`${seedUrl}/root.json`);
    if (!response.ok) throw new Error(`root.json: ${response.status}`);
    return response.text();
  };
  const work = (begin: (trustedRoot: string) => Promise<Outcome>) =>
    inTurn(() => trustedRoot().then(begin).catch(failed));
  return {
    loadSeed: (isDamaged = false) =>
      work(async (root) => {
        const { loadSeed } = await import('./seed.ts');
        return loadSeed({ fetch, now, store, isDamaged, baseUrl: seedUrl, trustedRoot: root });
      }),
    update: (how) =>
      work(async (root) => {
        const { refresh } = await import('./refresh.ts');
        return refresh({ ...how, fetch, now, store, trustedRoot: root });
      }),
    settled: () => inTurn(async () => undefined),
  };
}

/** Without the packaged root nothing can be verified, so nothing is changed. */
function failed(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  const failure = new ListFailure('format', `the package cannot be read: ${message}`);
  return { kind: 'failed', failure, list: undefined, downloaded: 0 };
}
