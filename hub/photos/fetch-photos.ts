import type { Hazard } from '../../lib/core/hazard.ts';
import type { Terminal } from '../command.ts';
import { createHostThrottle, retryAfter } from '../fetch.ts';
import {
  addressesOf,
  HostRefused,
  hashPhoto,
  NoPicture,
  type PhotoRecord,
  readPhotoRecords,
  writePhotoRecords,
} from './hash-photos.ts';

/** Results are saved after so many pictures, so that an interrupted run continues. */
const saveEvery = 50;
/** After so many failures in a row a host is skipped until the next run. */
const maxFailures = 5;
/** Milliseconds to wait after a refusal without `Retry-After`, and at most with one. */
const usualWait = 5_000;
const maxWait = 60_000;

export interface FetchedPhotos {
  records: ReadonlyMap<string, PhotoRecord>;
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

/** Fetches at most `maxNew` new pictures, one a second for each host. A failure is noted; only an abort rejects. */
export async function fetchPhotos(
  hazards: Iterable<Hazard>,
  folder: string,
  maxNew: number,
  { fetchPublic, now, sleep, note, signal }: Terminal,
): Promise<FetchedPhotos> {
  const records = await readPhotoRecords(folder);
  const addresses = addressesOf(hazards);
  const wanted = addresses.filter((url) => !records.has(url)).slice(0, maxNew);
  const waitForTurn = createHostThrottle({ now, sleep });
  const failures = new Map<string, number>();
  let failed = 0;
  const fetchOne = async (url: string): Promise<void> => {
    const { host } = new URL(url);
    if ((failures.get(host) ?? 0) >= maxFailures) return;
    await waitForTurn(host);
    try {
      records.set(url, await hashPhoto(url, fetchPublic));
      failures.delete(host);
    } catch (error) {
      failed += 1;
      note(`${url}: ${reasonOf(error)}`);
      if (error instanceof NoPicture) return;
      failures.set(host, (failures.get(host) ?? 0) + 1);
      if (!(error instanceof HostRefused)) return;
      const asked = retryAfter(error.response, now());
      await sleep(Math.min(asked || usualWait, maxWait));
    }
  };
  for (const [at, url] of wanted.entries()) {
    if (signal.aborted) break;
    await fetchOne(url);
    if ((at + 1) % saveEvery !== 0) continue;
    await writePhotoRecords(folder, records);
    note(`pictures: ${at + 1} of ${wanted.length}`);
  }
  if (wanted.length > 0) await writePhotoRecords(folder, records);
  signal.throwIfAborted();
  const hashed = addresses.filter((url) => records.get(url)?.hash !== undefined).length;
  const left = addresses.filter((url) => !records.has(url)).length;
  return { records, addresses: addresses.length, hashed, left, failed };
}
