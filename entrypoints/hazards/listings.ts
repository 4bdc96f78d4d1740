import type { ListingLink } from '../../components/hazards/named-listings.tsx';
import type { Hazard } from '../../lib/core/hazard.ts';
import { listingAt as listingAtUrl, listingUrl } from '../../lib/sites/facts.ts';

export interface ListingName {
  site: string;
  id: string;
}

export const listingAt = (address: string): ListingName | undefined => {
  const url = URL.parse(address.trim());
  return url ? listingAtUrl(url) : undefined;
};

export const listingsOf = ({ products }: Hazard): ListingLink[] => {
  const found = new Map<string, ListingLink & { variants: string[] }>();
  for (const { site, id, variant } of products.flatMap(({ listings }) => listings)) {
    const known = found.get(`${site}:${id}`) ?? {
      site,
      id,
      href: listingUrl(site, id),
      variants: [],
    };
    if (variant !== undefined && !known.variants.includes(variant)) known.variants.push(variant);
    found.set(`${site}:${id}`, known);
  }
  return [...found.values()];
};
