import type { Listing } from './listing.ts';

/** Identities. Kept apart from the schemas, so that scripts in a page do not carry zod. */

/** `source:reference`: the identity of a hazard. */
export const hazardId = (hazard: { source: string; reference: string }): string =>
  `${hazard.source}:${hazard.reference}`;

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
