import type { TrustedMetadata } from '../core/stored-list.ts';
import { type Advance, advance, describe, type Outcome, outcomeOf, textsOf } from './advance.ts';
import { createDownload, type Download, type DownloadOptions } from './download.ts';
import { type FailureCode, ListFailure } from './failure.ts';
import type { ListStore } from './list-store.ts';
import type { SignedFile, Targets } from './metadata.ts';
import { loadTrusted, refreshMetadata, refreshRootIfNew } from './refresh-metadata.ts';
import { nextShops } from './shops.ts';
import { signersOf, type Trusted } from './trusted.ts';

export interface RefreshOptions extends Omit<DownloadOptions, 'onBytes'> {
  store: ListStore;
  /** The exact text of the packaged `root.json`, the only thing trusted beforehand. */
  trustedRoot: string;
  /** Folders with the same list, tried in turn when the previous one fails. */
  mirrors?: readonly string[] | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** `total` is 0 until the signed metadata has been read. */
interface Progress {
  bytes: number;
  total: number;
}

const day = 24 * 3600_000;

/** Failures caused by this device, so no other address would help. */
const onDevice: ReadonlySet<FailureCode> = new Set(['clock', 'damaged', 'storage', 'stopped']);

/**
 * Tries the address, then its mirrors, with the same checks. If all fail, the first failure counts.
 */
export async function refresh(options: RefreshOptions): Promise<Outcome> {
  const first = await refreshFrom(options);
  let last = first;
  const canTryMirror = () => last.kind === 'failed' && !onDevice.has(last.failure.code);
  for (const baseUrl of options.mirrors ?? []) {
    if (!canTryMirror() || options.signal?.aborted) break;
    last = await refreshFrom({ ...options, baseUrl });
  }
  return canTryMirror() ? first : last;
}

/** Never rejects. */
async function refreshFrom(options: RefreshOptions): Promise<Outcome> {
  const { now, onProgress } = options;
  // 5.2: one moment for the whole update, so that nothing expires half-way.
  const start = now();
  let downloaded = 0;
  let total = 0;
  const onBytes = (bytes: number) => {
    downloaded += bytes;
    onProgress?.({ bytes: downloaded, total });
  };
  const onSize = (bytes: number) => {
    total = downloaded + bytes;
  };
  const download = createDownload({ ...options, onBytes });
  return outcomeOf(
    options.store,
    () => refreshOnce(options, download, start, onSize),
    (failure) => explain(failure, start - (download.serverTime() ?? start)),
  );
}

/**
 * With a clock days `off` the server's, `expired` is the clock's fault. Changes only the message.
 */
function explain(failure: ListFailure, off: number): ListFailure {
  if (failure.code !== 'expired' || Math.abs(off) <= day) return failure;
  const days = Math.round(Math.abs(off) / day);
  const direction = off > 0 ? 'ahead of' : 'behind';
  const message = `${failure.message}; this device's clock is ${days} days ${direction} the server's`;
  return new ListFailure('clock', message, { cause: failure });
}

async function refreshOnce(
  { store, trustedRoot }: RefreshOptions,
  download: Download,
  start: number,
  onSize: (bytes: number) => void,
): Promise<Advance> {
  let stored = await store.storedList();
  const { trusted, anchor } = await loadTrusted(trustedRoot, stored?.trusted);
  const { trusted: refreshed, timestamp } = await refreshRootIfNew(trusted, download, start);
  const isFromReplacedKeys =
    stored !== undefined && isSignedByReplaced(stored.trusted, trusted, refreshed);
  if (stored?.trusted.anchor === anchor && refreshed.root.text !== stored.trusted.root) {
    // 5.3.8: a new root counts from now on, even if the rest of this update fails.
    stored = {
      ...stored,
      trusted: textsOf(refreshed, anchor),
      ...(isFromReplacedKeys && { shops: undefined }),
    };
    await store.apply({ put: [], remove: [] }, stored);
  }
  const fresh = await refreshMetadata(refreshed, download, start, timestamp);
  const isSame = trusted.targets !== undefined && isSameList(trusted.targets, fresh.targets);
  const canBuildOnStored = !isFromReplacedKeys || isSame;
  const shops = await nextShops(
    fresh.targets.signed,
    isFromReplacedKeys ? undefined : stored?.shops,
    download,
  );
  const next = { ...describe(fresh, anchor, 'network'), shops };
  const tools = { download, store, onSize, isFirst: stored === undefined };
  return advance(next, fresh, canBuildOnStored ? stored : undefined, tools);
}

/** A thief may have signed the records with replaced keys, so their version no longer counts. */
const isSignedByReplaced = (stored: TrustedMetadata, previous: Trusted, now: Trusted): boolean =>
  stored.targets === undefined ||
  signersOf(previous.root.signed, 'targets') !== signersOf(now.root.signed, 'targets');

const isSameList = (one: SignedFile<Targets>, other: SignedFile<Targets>): boolean =>
  JSON.stringify([one.signed.list, one.signed.targets]) ===
  JSON.stringify([other.signed.list, other.signed.targets]);
