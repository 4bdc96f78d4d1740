import type { Hazard } from '../../lib/core/hazard.ts';
import type { Terminal } from '../command.ts';
import { createTurns, retryAfter } from '../fetch.ts';
import {
  addressesOf,
  hashPhoto,
  NoPicture,
  Refused,
  readSeen,
  type Seen,
  writeSeen,
} from './hash-photos.ts';

/** What was learnt is written down as often, so that a run that is broken off goes on. */
const saveEvery = 50;
/** A host that fails so often in a row is left alone until the next run. */
const maxFailures = 5;
/** Milliseconds after a refusal that names no time, and the longest that is waited for one that does. */
const usualWait = 5_000;
const maxWait = 60_000;

export interface FetchedPhotos {
  seen: ReadonlyMap<string, Seen>;
  addresses: number;
  hashed: number;
  /** Not fetched yet, failed ones among them. */
  left: number;
  failed: number;
}

export const photosInWords = ({ addresses, hashed, left, failed }: FetchedPhotos): string =>
  `${hashed} of ${addresses} pictures have a hash, ${left} not fetched yet (${failed} failed now)`;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** At most so many new pictures, in turn, one a second for each host. A failure is told, never thrown. */
export async function fetchPhotos(
  hazards: Iterable<Hazard>,
  folder: string,
  most: number,
  { fetchPublic, now, sleep, note, signal }: Terminal,
): Promise<FetchedPhotos> {
  const seen = await readSeen(folder);
  const addresses = addressesOf(hazards);
  const wanted = addresses.filter((url) => !seen.has(url)).slice(0, most);
  const takeTurn = createTurns({ now, sleep });
  const failures = new Map<string, number>();
  let failed = 0;
  const fetchOne = async (url: string): Promise<void> => {
    const { host } = new URL(url);
    if ((failures.get(host) ?? 0) >= maxFailures) return;
    await takeTurn(host);
    try {
      seen.set(url, await hashPhoto(url, fetchPublic));
      failures.delete(host);
    } catch (error) {
      failed += 1;
      note(`${url}: ${reasonOf(error)}`);
      if (error instanceof NoPicture) return;
      failures.set(host, (failures.get(host) ?? 0) + 1);
      if (!(error instanceof Refused)) return;
      const asked = retryAfter(error.response, now());
      await sleep(Math.min(asked || usualWait, maxWait));
    }
  };
  for (const [at, url] of wanted.entries()) {
    if (signal.aborted) break;
    await fetchOne(url);
    if ((at + 1) % saveEvery !== 0) continue;
    await writeSeen(folder, seen);
    note(`pictures: ${at + 1} of ${wanted.length}`);
  }
  if (wanted.length > 0) await writeSeen(folder, seen);
  signal.throwIfAborted();
  const hashed = addresses.filter((url) => seen.get(url)?.hash !== undefined).length;
  const left = addresses.filter((url) => !seen.has(url)).length;
  return { seen, addresses: addresses.length, hashed, left, failed };
}
