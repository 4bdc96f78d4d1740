import { packagedHazards } from '../../hub/list/packaged.ts';
import { Hazard } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { keysOfHazard, keysOfListing } from '../../lib/core/keys.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Verdict } from '../../lib/core/verdict.ts';
import { BadInput } from './bad-input.ts';
import { jsonLines } from './lines.ts';

/** Judges a listing as the extension does: only hazards that share a key with it are looked at. */
export type Judge = (listing: Listing) => Verdict;

async function* hazardsIn(file: string): AsyncIterable<Hazard> {
  for await (const { where, value } of jsonLines(file)) {
    const read = Hazard.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      const field = issue?.path.join('.') || 'hazard';
      throw new BadInput(`${where}: ${field}: ${issue?.message ?? 'wrong'}`);
    }
    yield read.data;
  }
}

/** A judge with the hazards of a file, one JSON object a line, or with the packaged list. */
export const judgeFrom = async (file: string | undefined): Promise<Judge> => {
  const byKey = new Map<string, Hazard[]>();
  for await (const hazard of file === undefined ? await packagedHazards() : hazardsIn(file)) {
    for (const key of keysOfHazard(hazard)) {
      const known = byKey.get(key);
      if (known) known.push(hazard);
      else byKey.set(key, [hazard]);
    }
  }
  return (listing) =>
    judge(listing, new Set(keysOfListing(listing).flatMap((key) => byKey.get(key) ?? [])));
};
