import type { Listing } from './listing.ts';

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
