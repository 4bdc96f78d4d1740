import type { HeldList, TrustedMetadata } from '../core/held-list.ts';
import { type Advance, advance, describe, type Outcome, outcomeOf } from './advance.ts';
import { createDownload, type Download } from './download.ts';
import { readTimestamp } from './metadata.ts';
import type { RefreshOptions } from './refresh.ts';
import { loadTrusted, refreshMetadata, refreshRoot } from './refresh-metadata.ts';

interface SeedOptions extends Omit<RefreshOptions, 'onProgress' | 'mirrors'> {
  /** The records on the device cannot be relied on. */
  isDamaged?: boolean;
}

/**
 * The list in the package, by the same code and the same checks as one from the network, with one
 * exception: it does not expire (its age is shown instead). It only replaces what is older, what is
 * damaged, or what another packaged root had vouched for. Never rejects.
 *
 * `baseUrl` is the folder in the package.
 */
export function loadSeed(options: SeedOptions): Promise<Outcome> {
  const download = createDownload(options);
  return outcomeOf(options.store, () => loadOnce(options, download));
}

async function loadOnce(
  { store, trustedRoot, isDamaged = false }: SeedOptions,
  download: Download,
): Promise<Advance> {
  const held = await store.held();
  const { trusted, anchor } = await loadTrusted(trustedRoot, undefined);
  const fresh = await refreshMetadata(await refreshRoot(trusted, download), download, undefined);
  const seed = describe(fresh, anchor, 'seed', held);
  if (held && !isDamaged && !isNewer(seed, held)) return { kind: 'current', list: held };
  const tools = { download, store, onPath: () => undefined };
  const next = held ? { ...seed, trusted: newerProof(seed.trusted, held.trusted) } : seed;
  // Whatever the device holds is of no use here: the seed is small, so it is written whole.
  return advance(next, fresh, undefined, tools);
}

function isNewer(seed: HeldList, held: HeldList): boolean {
  if (seed.trusted.anchor !== held.trusted.anchor) return true;
  if (seed.line !== held.line) return held.origin === 'seed';
  return seed.version > held.version;
}

/**
 * A healed device must not forget how far it had come, or it could be rolled back: the newer proof
 * stays, and the next update brings the records it speaks of.
 */
function newerProof(seed: TrustedMetadata, held: TrustedMetadata): TrustedMetadata {
  if (seed.anchor !== held.anchor) return seed;
  return timestampVersion(held) > timestampVersion(seed) ? held : seed;
}

function timestampVersion({ timestamp }: TrustedMetadata): number {
  try {
    return timestamp === undefined ? 0 : readTimestamp(timestamp).signed.version;
  } catch {
    return 0;
  }
}
