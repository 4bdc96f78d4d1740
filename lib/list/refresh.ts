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
  /** The packaged `root.json`, to the letter: the only thing trusted beforehand. */
  trustedRoot: string;
  /** Folders with the same list, asked in turn where the one before fails. */
  mirrors?: readonly string[] | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** `total` is known once the signed metadata is. */
interface Progress {
  bytes: number;
  total: number;
}

const day = 24 * 3600_000;

/** Failures of this device: another address would fail alike. */
const onDevice: ReadonlySet<FailureCode> = new Set(['clock', 'damaged', 'storage', 'stopped']);

/** Asks the address, then its mirrors, which are checked alike. The address' failure counts. */
export async function refresh(options: RefreshOptions): Promise<Outcome> {
  const first = await refreshFrom(options);
  let last = first;
  const isMirrorsTurn = () => last.kind === 'failed' && !onDevice.has(last.failure.code);
  for (const baseUrl of options.mirrors ?? []) {
    if (!isMirrorsTurn() || options.signal?.aborted) break;
    last = await refreshFrom({ ...options, baseUrl });
  }
  return isMirrorsTurn() ? first : last;
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
  const onPath = (bytes: number) => {
    total = downloaded + bytes;
  };
  const download = createDownload({ ...options, onBytes });
  return outcomeOf(
    options.store,
    () => refreshOnce(options, download, start, onPath),
    (failure) => explain(failure, start - (download.serverTime() ?? start)),
  );
}

/** `expired` with a clock days `off` the server's is the clock's fault. Only a message. */
function explain(failure: ListFailure, off: number): ListFailure {
  if (failure.code !== 'expired' || Math.abs(off) <= day) return failure;
  const days = Math.round(Math.abs(off) / day);
  const way = off > 0 ? 'ahead of' : 'behind';
  const message = `${failure.message}; this device's clock is ${days} days ${way} the server's`;
  return new ListFailure('clock', message, { cause: failure });
}

async function refreshOnce(
  { store, trustedRoot }: RefreshOptions,
  download: Download,
  start: number,
  onPath: (bytes: number) => void,
): Promise<Advance> {
  let stored = await store.storedList();
  const { trusted, anchor } = await loadTrusted(trustedRoot, stored?.trusted);
  const { trusted: rooted, timestamp } = await refreshRootIfNew(trusted, download, start);
  const isOrphan = stored !== undefined && isSignedByReplaced(stored.trusted, trusted, rooted);
  if (stored?.trusted.anchor === anchor && rooted.root.text !== stored.trusted.root) {
    // 5.3.8: a new root counts from now on, even if the rest of this update fails.
    stored = { ...stored, trusted: textsOf(rooted, anchor), ...(isOrphan && { shops: undefined }) };
    await store.apply({ put: [], remove: [] }, stored);
  }
  const fresh = await refreshMetadata(rooted, download, start, timestamp);
  const isSame = trusted.targets !== undefined && isSameList(trusted.targets, fresh.targets);
  const isReliable = !isOrphan || isSame;
  const shops = await nextShops(
    fresh.targets.signed,
    isOrphan ? undefined : stored?.shops,
    download,
  );
  const next = { ...describe(fresh, anchor, 'network'), shops };
  const tools = { download, store, onPath, isFirst: stored === undefined };
  return advance(next, fresh, isReliable ? stored : undefined, tools);
}

/** A stolen key may have signed the records then, so their version no longer counts. */
const isSignedByReplaced = (stored: TrustedMetadata, previous: Trusted, now: Trusted): boolean =>
  stored.targets === undefined ||
  signersOf(previous.root.signed, 'targets') !== signersOf(now.root.signed, 'targets');

const isSameList = (one: SignedFile<Targets>, other: SignedFile<Targets>): boolean =>
  JSON.stringify([one.signed.list, one.signed.targets]) ===
  JSON.stringify([other.signed.list, other.signed.targets]);
