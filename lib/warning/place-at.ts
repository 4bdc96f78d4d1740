import type { EffectWords } from '../core/effects.ts';
import { idOnly, listingKey } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { Answer, Match } from '../core/verdict.ts';
import type { TabLookup } from '../extension/messages.ts';
import { shopAt } from '../sites/facts.ts';
import type { Page } from '../sites/site.ts';
import type { Judging } from './judging.ts';
import { silencedIn, type TabPage } from './tab-pages.ts';

export type PageKind = Page['kind'] | 'other';

type Place = ReturnType<typeof placeAt>;

/** The shop, the kind of page and the product ids that an address names; `other` where no shop knows it. */
export function placeAt(address = '') {
  const url = URL.parse(address);
  const shop = url && shopAt(url);
  const page = url && shop?.page(url);
  const ids = page?.kind === 'product' ? [page.id] : page?.kind === 'bundle' ? page.ids : [];
  const pageKind: PageKind = page?.kind ?? 'other';
  return { pageKind, site: page && shop?.id, ids };
}

/** A bundle's dialog can show any listing of the site. */
const isAt = (place: Place, listing: Listing): boolean =>
  listing.site === place.site &&
  (place.pageKind === 'bundle' || (place.pageKind === 'product' && place.ids.includes(listing.id)));

/**
 * The listing that the content script reported, or the address's (a tab opened before the install).
 */
export function listingAt(place: Place, page: TabPage | undefined): Listing | undefined {
  if (page?.listing && isAt(place, page.listing)) return page.listing;
  const [id] = place.ids;
  return place.pageKind === 'product' && place.site && id ? idOnly(place.site, id) : undefined;
}

/** Whether the tab still shows the listing: a late answer must not appear over another page. */
export async function isOnShow({ tab }: TabLookup, tabId: number, listing: Listing) {
  const about = await tab(tabId);
  return !about || (about.url !== undefined && isAt(placeAt(about.url), listing));
}

interface EffectServices {
  locale: { effectWords(): Promise<EffectWords> };
}

interface Answering extends EffectServices {
  judging: Judging;
}

/**
 * Adds what the findings may do to a person. Without these words the warning is shown all the same.
 */
export async function withEffects(matches: Match[], { locale }: EffectServices): Promise<Match[]> {
  if (matches.length === 0) return matches;
  try {
    const [{ describeEffect }, words] = await Promise.all([
      import('../core/effects.ts'),
      locale.effectWords(),
    ]);
    return matches.map((match) => {
      const effect = describeEffect(match.hazard, words);
      return { ...match, ...(effect && { effect }) };
    });
  } catch (error) {
    console.error('effects could not be told', error);
    return matches;
  }
}

/** The answer for a tab: without what was silenced there in a private window. */
export async function answerFor(
  services: Answering,
  listing: Listing,
  page: TabPage | undefined,
  done = false,
  onPictureFound?: () => void,
): Promise<Answer> {
  const alsoSilenced = silencedIn(page, listingKey(listing));
  const answer = await services.judging.answer(listing, { done, alsoSilenced, onPictureFound });
  const matches = await withEffects(answer.verdict.matches, services);
  return { ...answer, verdict: { ...answer.verdict, matches } };
}
