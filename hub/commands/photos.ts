import { hazardId } from '../../lib/core/hazard.ts';
import { ndjson } from '../canonical.ts';
import type { Command, Terminal } from '../command.ts';
import { createTurns } from '../fetch.ts';
import { readHazardFile } from '../hazard-file.ts';
import {
  addressesOf,
  hashPhoto,
  readSeen,
  type Seen,
  withHashes,
  writeSeen,
} from '../photos/hash-photos.ts';
import { writeWhole } from '../whole-file.ts';

/** What was learnt is written down as often, so that a run that is broken off goes on. */
const saveEvery = 50;

/** In turn, one a second for each host. Gives the addresses that could not be had. */
async function fetchAll(
  wanted: readonly string[],
  seen: Map<string, Seen>,
  folder: string,
  { fetchPublic, now, sleep, note, signal }: Terminal,
): Promise<number> {
  const takeTurn = createTurns({ now, sleep });
  let failed = 0;
  for (const [at, url] of wanted.entries()) {
    if (signal.aborted) break;
    const { host } = new URL(url);
    await takeTurn(host);
    try {
      seen.set(url, await hashPhoto(url, fetchPublic));
    } catch (error) {
      failed += 1;
      note(`${host}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (at % saveEvery === saveEvery - 1) await writeSeen(folder, seen);
  }
  await writeSeen(folder, seen);
  signal.throwIfAborted();
  return failed;
}

export const photos: Command = {
  summary: 'gives the notices’ pictures their hashes, for publish',
  usage: ['photos --from <hazards.ndjson> [--out <file>] [--most 1000] [--state .hub]'],
  async run(args, terminal) {
    const from = args.needed('from');
    const folder = args.text('state') ?? '.hub';
    const most = args.wholeNumber('most', 1000);
    const hazards = await readHazardFile(from);
    const seen = await readSeen(folder);
    const addresses = addressesOf(hazards);
    const wanted = addresses.filter((url) => !seen.has(url));
    const failed = await fetchAll(wanted.slice(0, most), seen, folder, terminal);
    const hashed = hazards.map((hazard) => withHashes(hazard, seen));
    writeWhole(args.text('out') ?? from, ndjson(hashed, hazardId));
    const has = addresses.filter((url) => seen.get(url)?.hash !== undefined).length;
    const left = addresses.filter((url) => !seen.has(url)).length;
    terminal.out(
      `${has} of ${addresses.length} pictures have a hash, ${left} not fetched yet (${failed} failed now)`,
    );
  },
};
