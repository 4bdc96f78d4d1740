import type { OwnedThing } from '../../components/watch/owned-thing.tsx';
import { inquiryOf } from '../../lib/core/affected-case.ts';
import { isHint, keysOfOwned, type NamedOptions, namedBy } from '../../lib/core/named-things.ts';
import { hasOnlyTitle, listingOf } from '../../lib/core/owned.ts';
import { listingUrl } from '../../lib/sites/facts.ts';
import type { Hazards } from '../../lib/store/hazards.ts';
import type { Watched } from '../../lib/store/records.ts';
import type { Silenced } from '../../lib/store/silenced.ts';
import type { Watch } from '../../lib/store/watch.ts';

interface Stores {
  watch: Watch;
  hazards: Hazards;
  silenced: Silenced;
}

export interface ReadThings {
  things: Omit<OwnedThing, 'channels'>[];
  /** `YYYY-MM-DD`; missing where there is no list. */
  listDate: string | undefined;
}

export async function readThings(
  { watch, hazards, silenced }: Stores,
  now: number,
  choices: Pick<NamedOptions, 'caution' | 'sourcesOff'>,
): Promise<ReadThings> {
  const today = new Date(now).toISOString().slice(0, 10);
  const thingOf = async (owned: Watched) => {
    const { site, id } = owned;
    const url = hasOnlyTitle(owned) ? undefined : listingUrl(site, id);
    if (url === undefined && !hasOnlyTitle(owned)) return undefined;
    const found = (await hazards.lookup(keysOfOwned(owned))).hazards;
    const hidden = found.length > 0 ? await silenced.of(site, id) : new Map();
    const matches = namedBy(owned, found, { ...choices, today, silenced: hidden });
    const named = matches.map((match) => ({ match, inquiry: inquiryOf(match, owned) }));
    return { owned, listing: listingOf(owned), url, named, isHint: isHint(owned) };
  };
  const held = await hazards.held();
  const things = await Promise.all((await watch.list(now)).map(thingOf));
  return { things: things.filter((one) => one !== undefined), listDate: held?.date };
}
