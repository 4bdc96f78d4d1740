import type { Listing } from './listing.ts';

/** A listing of which nothing but its address is known. */
export const idOnly = (site: string, id: string, aliases: string[] = []): Listing => ({
  site,
  id,
  aliases,
  titles: [],
  gtins: [],
  attributes: [],
  imageKeys: [],
});

/** True where the page gave nothing beyond its address. */
export const hasOnlyId = ({ titles, seller, attributes }: Listing): boolean =>
  titles.length === 0 && seller === undefined && attributes.length === 0;
