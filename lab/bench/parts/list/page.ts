import { keysOfListing } from '../../../../lib/core/keys.ts';
import { Listing } from '../../../../lib/core/listing.ts';
import { refresh } from '../../../../lib/list/refresh.ts';
import { connect } from '../../../../lib/store/database.ts';
import { createHazards } from '../../../../lib/store/hazards.ts';

/** Runs in the browser, on a page from loopback: the extension's own code for a list. */
const name = 'cart-canary-bench';
const open = connect(name);
const store = createHazards(open);

const bench = {
  /** Milliseconds from the first request until the device has what the folder publishes. */
  async update(trustedRoot: string): Promise<number> {
    const start = performance.now();
    const outcome = await refresh({
      fetch: (url, init) => fetch(url, init),
      now: Date.now,
      store,
      trustedRoot,
      baseUrl: new URL('list/', location.href).href,
    });
    if (outcome.kind !== 'updated') {
      throw new Error(outcome.kind === 'failed' ? outcome.failure.message : outcome.kind);
    }
    return performance.now() - start;
  },
  /** Milliseconds of each look-up, one after another. */
  async lookups(listings: { site: string; id: string; titles: string[] }[]): Promise<number[]> {
    const times: number[] = [];
    for (const facts of listings) {
      const keys = keysOfListing(Listing.parse(facts));
      const start = performance.now();
      await store.lookup(keys);
      times.push(performance.now() - start);
    }
    return times;
  },
  async forget(): Promise<void> {
    (await open()).close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
