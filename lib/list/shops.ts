import { maxShopsFileCharacters, readShopsFile } from '../core/shop-rules.ts';
import type { StoredShops } from '../core/stored-list.ts';
import type { Download } from './download.ts';
import { asFailure } from './failure.ts';
import { hashedPath } from './follow.ts';
import { shopsFile, type Targets } from './metadata.ts';
import { expectBytes } from './refresh-metadata.ts';

/** The signed text of `shops.json`, or a `ListFailure`; `undefined` where the list has none. */
export async function fetchShops({ targets }: Targets, download: Download) {
  const file = targets[shopsFile];
  if (!file) return undefined;
  // A character has up to four bytes.
  const limit = Math.min(file.length, 4 * maxShopsFileCharacters);
  const bytes = await download.get(hashedPath(shopsFile, file.hashes.sha256), limit);
  await expectBytes(shopsFile, bytes, file);
  return new TextDecoder().decode(bytes);
}

/**
 * Fetched if its hash is new. A missing or bad file leaves the previous rules and stops nothing.
 */
export async function nextShops(
  targets: Targets,
  stored: StoredShops | undefined,
  download: Download,
): Promise<StoredShops | undefined> {
  const sha256 = targets.targets[shopsFile]?.hashes.sha256;
  if (sha256 === undefined) return undefined;
  if (sha256 === stored?.sha256) return stored;
  let text: string | undefined;
  try {
    text = await fetchShops(targets, download);
  } catch (error) {
    if (asFailure(error).code === 'stopped') throw error;
    return stored;
  }
  const shops = readShopsFile(text ?? '')?.shops;
  return shops ? { sha256, shops } : { sha256, shops: stored?.shops ?? {}, isUnread: true };
}
