import { Hazard } from '../core/hazard.ts';
import type { HeldList } from '../core/held-list.ts';
import { ListDamagedError } from './errors.ts';
import type { Hazards } from './hazards.ts';

/** The list in the package: works on the first page, with no network at all. */
export interface Seed {
  version: number;
  /** `YYYY-MM-DD` */
  date: string;
  count: number;
  /** One hazard a line, as JSON. */
  lines(): Promise<string>;
}

/** Reads `seed/` of the package. Rejects where the files are missing or are something else. */
export async function packagedSeed(fetchFile: (path: string) => Promise<Response>): Promise<Seed> {
  const info = (await (await fetchFile('/seed/info.json')).json()) as Partial<Seed>;
  const { version, date, count } = info;
  if (!Number.isSafeInteger(version) || !Number.isSafeInteger(count) || typeof date !== 'string') {
    throw new ListDamagedError('seed/info.json is not what it should be');
  }
  return {
    version: version as number,
    date,
    count: count as number,
    lines: async () => (await fetchFile('/seed/hazards.ndjson')).text(),
  };
}

const batchSize = 200;

/** Throws `ListDamagedError` naming the line: a broken package must not pass for a short list. */
async function* batchesOf(text: string): AsyncGenerator<Hazard[]> {
  let batch: Hazard[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    batch.push(hazardOf(line, at + 1));
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function hazardOf(line: string, number: number): Hazard {
  try {
    return Hazard.parse(JSON.parse(line));
  } catch {
    throw new ListDamagedError(`line ${number} of the packaged list is no hazard`);
  }
}

/** A subscriber's list is only replaced by a newer one, a seed by any other seed. */
const isWanted = (held: HeldList | undefined, seed: Seed): boolean =>
  !held || seed.version > held.version || (held.origin === 'seed' && seed.version !== held.version);

/**
 * Puts the packaged list into the store where it is wanted, or in any case where the stored one is
 * `damaged`. True when it did. Nothing has changed when it rejects.
 */
export async function plantSeed(hazards: Hazards, seed: Seed, isDamaged = false): Promise<boolean> {
  const held = await hazards.held();
  if (!isDamaged && !isWanted(held, seed)) return false;
  const text = await seed.lines();
  await hazards.replaceAll(batchesOf(text), {
    revision: (held?.revision ?? 0) + 1,
    line: 'seed',
    version: seed.version,
    date: seed.date,
    published: `${seed.date}T00:00:00Z`,
    expires: '',
    count: seed.count,
    bytes: text.length,
    origin: 'seed',
    trusted: { anchor: '', root: '' },
  });
  return true;
}
