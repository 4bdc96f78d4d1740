import type { ListingLink } from '../../components/hazards/named-listings.tsx';
import type { Hazard } from '../../lib/core/hazard.ts';
import { listingIdsIn } from '../../lib/core/match/listing-id.ts';
import { siteNamed, siteOf } from '../../lib/sites/index.ts';

export interface ListingName {
  site: string;
  id: string;
}

/** The listing that an address is the page of. */
export const listingAt = (address: string): ListingName | undefined => {
  const text = address.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const site = url && siteOf(url);
  const page = url && site?.page(url);
  if (!site || !page) return undefined;
  if (page.kind === 'product') return { site: site.name, id: page.id };
  const id = page.kind === 'bundle' ? page.ids[0] : undefined;
  return id === undefined ? undefined : { site: site.name, id };
};

/** A link only where the notice's number makes an address that the site itself would have. */
const pageOf = (site: string, id: string): string | undefined => {
  const href = siteNamed(site)?.listingUrl(id);
  return href !== undefined && listingAt(href)?.id === id ? href : undefined;
};

/** Every listing that the notice names, once, with the variants it means. */
export const listingsOf = ({ products }: Hazard): ListingLink[] => {
  const found = new Map<string, ListingLink & { variants: string[] }>();
  for (const { site, id: written, variant } of products.flatMap(({ listings }) => listings)) {
    const ids = listingIdsIn(site, written);
    for (const id of ids.length > 0 ? ids : [written]) {
      const known = found.get(`${site}:${id}`) ?? {
        site,
        id,
        href: pageOf(site, id),
        variants: [],
      };
      if (variant !== undefined && !known.variants.includes(variant)) known.variants.push(variant);
      found.set(`${site}:${id}`, known);
    }
  }
  return [...found.values()];
};
