import type { Listing } from '../core/listing.ts';
import { idOnly } from '../core/listing-id.ts';
import { shopAt } from '../sites/facts.ts';
import type { Page } from '../sites/site.ts';
import type { TabPage } from './tab-pages.ts';

export type PageKind = Page['kind'] | 'other';

type Place = ReturnType<typeof placeAt>;

export function placeAt(address = '') {
  const url = URL.parse(address);
  const shop = url && shopAt(url);
  const page = url && shop?.page(url);
  const ids = page?.kind === 'product' ? [page.id] : page?.kind === 'bundle' ? page.ids : [];
  const pageKind: PageKind = page?.kind ?? 'other';
  return { pageKind, site: page && shop?.id, ids };
}

/** In a bundle's dialog any listing of the site may stand. */
export const isAt = (place: Place, listing: Listing): boolean =>
  listing.site === place.site &&
  (place.pageKind === 'bundle' || (place.pageKind === 'product' && place.ids.includes(listing.id)));

/** What the content script said, or else the address (of a tab from before the install). */
export function listingAt(place: Place, page: TabPage | undefined): Listing | undefined {
  if (page?.listing && isAt(place, page.listing)) return page.listing;
  const [id] = place.ids;
  return place.pageKind === 'product' && place.site && id ? idOnly(place.site, id) : undefined;
}
