import type { Listing } from './listing.ts';

/** Apart from the schema of a listing, which no page shall carry. */

/** The identity of a listing. */
export const listingKey = (listing: Pick<Listing, 'site' | 'id'>): string =>
  `${listing.site}:${listing.id}`;

export const idOnly = (site: string, id: string, aliases: string[] = []): Listing => ({
  site,
  id,
  aliases,
  titles: [],
  gtins: [],
  attributes: [],
  imageKeys: [],
});

export const hasOnlyId = ({ titles, seller, attributes }: Listing): boolean =>
  titles.length === 0 && seller === undefined && attributes.length === 0;
