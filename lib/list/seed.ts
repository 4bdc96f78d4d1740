import type { StoredList, TrustedMetadata } from '../core/stored-list.ts';
import { type Advance, advance, describe, type Outcome, outcomeOf } from './advance.ts';
import { createDownload, type Download } from './download.ts';
import type { FollowTools } from './follow.ts';
import { readTimestamp } from './metadata.ts';
import type { RefreshOptions } from './refresh.ts';
import { loadTrusted, refreshMetadata, refreshRoot } from './refresh-metadata.ts';
import { nextShops } from './shops.ts';

interface SeedOptions
  extends Omit<RefreshOptions, 'onProgress' | 'mirrors'>,
    Pick<FollowTools, 'onFirstPart'> {
  isDamaged: boolean;
}

/** Loads the packaged list: every check but expiry. Never rejects. `baseUrl`: its folder. */
export function loadSeed(options: SeedOptions): Promise<Outcome> {
  const download = createDownload(options);
  return outcomeOf(options.store, () => loadOnce(options, download));
}

async function loadOnce(
  { store, trustedRoot, isDamaged, onFirstPart }: SeedOptions,
  download: Download,
): Promise<Advance> {
  const stored = await store.storedList();
  const { trusted, anchor } = await loadTrusted(trustedRoot, undefined);
  const fresh = await refreshMetadata(await refreshRoot(trusted, download), download, undefined);
  const seed = describe(fresh, anchor, 'seed');
  if (stored && !isDamaged && !isNewer(seed, stored)) return { kind: 'current', list: stored };
  const onSize = () => undefined;
  const tools = { download, store, onSize, onFirstPart, isFirst: stored === undefined };
  const shops = await nextShops(fresh.targets.signed, undefined, download);
  const next = { ...seed, trusted: newerMetadata(seed.trusted, stored?.trusted), shops };
  // The packaged list replaces what is stored instead of being merged: it is small.
  return advance(next, fresh, undefined, tools);
}

function isNewer(seed: StoredList, stored: StoredList): boolean {
  if (seed.trusted.anchor !== stored.trusted.anchor) return true;
  if (seed.line !== stored.line) return stored.origin === 'seed';
  return seed.version > stored.version;
}

/** Refilling must not roll the device back: newer metadata stays, its records follow later. */
function newerMetadata(
  seed: TrustedMetadata,
  stored: TrustedMetadata | undefined,
): TrustedMetadata {
  if (seed.anchor !== stored?.anchor) return seed;
  return timestampVersion(stored) > timestampVersion(seed) ? stored : seed;
}

function timestampVersion({ timestamp }: TrustedMetadata): number {
  try {
    return timestamp === undefined ? 0 : readTimestamp(timestamp).signed.version;
  } catch {
    return 0;
  }
}
