import type { Fetch } from './download.ts';
import { ListFailure } from './failure.ts';
import type { ListStore } from './list-store.ts';
import { type Outcome, type Progress, refresh } from './refresh.ts';
import { loadSeed } from './seed.ts';

export interface KeeperOptions {
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
  /** Opting out aborts it. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** The list on this device, with one piece of work at a time. Nothing here rejects. */
export interface Keeper {
  /** On install, on update of the extension and on start: cheap when there is nothing to do. */
  loadSeed(): Promise<Outcome>;
  /** From the network. While one runs, a second call joins it. */
  update(options: UpdateOptions): Promise<Outcome>;
  /**
   * When a look-up met records that are missing or unreadable: from the seed, so that it answers at
   * once, and then, for a subscriber, from the network. Without `options` nothing is fetched.
   */
  heal(options?: UpdateOptions): Promise<Outcome>;
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { store, fetch, now, seedUrl } = options;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Outcome>): Promise<Outcome> => {
    const mine = last.then(work).catch(failed);
    last = mine;
    return mine;
  };

  const trustedRoot = async () => {
    const response = await options.fetch(`${seedUrl}/root.json`);
    if (!response.ok) throw new Error(`root.json: ${response.status}`);
    return response.text();
  };
  const fromSeed = async (isDamaged: boolean) =>
    loadSeed({ fetch, now, store, isDamaged, baseUrl: seedUrl, trustedRoot: await trustedRoot() });
  const fromNetwork = async (update: UpdateOptions, isDamaged: boolean) =>
    refresh({ ...update, fetch, now, store, isDamaged, trustedRoot: await trustedRoot() });

  let updating: Promise<Outcome> | undefined;
  const update = (how: UpdateOptions, isDamaged: boolean): Promise<Outcome> => {
    updating ??= inTurn(() => fromNetwork(how, isDamaged)).finally(() => {
      updating = undefined;
    });
    return updating;
  };

  return {
    loadSeed: () => inTurn(() => fromSeed(false)),
    update: (how) => update(how, false),
    async heal(how) {
      const seeded = await inTurn(() => fromSeed(true));
      return how ? update(how, seeded.kind === 'failed') : seeded;
    },
  };
}

/** Without the packaged root nothing can be verified, so nothing is changed. */
function failed(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  const failure = new ListFailure('format', `the package cannot be read: ${message}`);
  return { kind: 'failed', failure, list: undefined, downloaded: 0 };
}
