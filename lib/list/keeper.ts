import type { Fetch } from './download.ts';
import { ListFailure } from './failure.ts';
import type { ListStore } from './list-store.ts';
import type { Outcome, Progress } from './refresh.ts';

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
  /** Others with the same list, for when that one fails. */
  mirrors?: readonly string[];
  /** Opting out aborts it. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/**
 * The list on this device. This is the one guard against double work: one piece at a time, and who
 * asks for what is already asked for joins it. Nothing here rejects.
 */
export interface Keeper {
  /** On install, on update of the extension and on start: cheap when there is nothing to do. */
  loadSeed(): Promise<Outcome>;
  /** From the network. */
  update(options: UpdateOptions): Promise<Outcome>;
  /**
   * When a look-up met records that are missing or unreadable: from the seed, so that it answers at
   * once, and then, for a subscriber, from the network. Without `options` nothing is fetched.
   */
  heal(options?: UpdateOptions): Promise<Outcome>;
  /** Resolves when nothing is being done. */
  settled(): Promise<void>;
}

/** What works on the list is evaluated when it is first asked: a background woken for a page never does. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { store, fetch, now, seedUrl } = options;
  let last: Promise<unknown> = Promise.resolve();
  const running = new Map<'seed' | 'heal' | 'update', Promise<Outcome>>();
  const once = (name: 'seed' | 'heal' | 'update', work: () => Promise<Outcome>) => {
    const known = running.get(name);
    if (known) return known;
    const mine = last
      .then(work)
      .catch(failed)
      .finally(() => running.delete(name));
    running.set(name, mine);
    last = mine;
    return mine;
  };

  const trustedRoot = async () => {
    const response = await options.fetch(`${seedUrl}/root.json`);
    if (!response.ok) throw new Error(`root.json: ${response.status}`);
    return response.text();
  };
  const fromSeed = async (isDamaged: boolean) => {
    const { loadSeed } = await import('./seed.ts');
    const root = await trustedRoot();
    return loadSeed({ fetch, now, store, isDamaged, baseUrl: seedUrl, trustedRoot: root });
  };
  const update = (how: UpdateOptions, isDamaged: boolean) =>
    once('update', async () => {
      const { refresh } = await import('./refresh.ts');
      return refresh({ ...how, fetch, now, store, isDamaged, trustedRoot: await trustedRoot() });
    });

  return {
    loadSeed: () => once('seed', () => fromSeed(false)),
    update: (how) => update(how, false),
    async heal(how) {
      const seeding = how ? undefined : running.get('seed');
      const seeded = await (seeding ?? once('heal', () => fromSeed(true)));
      return how ? update(how, seeded.kind === 'failed') : seeded;
    },
    async settled() {
      await last;
    },
  };
}

/** Without the packaged root nothing can be verified, so nothing is changed. */
function failed(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  const failure = new ListFailure('format', `the package cannot be read: ${message}`);
  return { kind: 'failed', failure, list: undefined, downloaded: 0 };
}
