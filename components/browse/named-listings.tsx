import type { Hazard } from '../../lib/core/hazard.ts';
import { listingUrl, siteName } from '../../lib/sites/facts.ts';
import { OutsideLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';

/** Further listings are folded away: some notices name hundreds. */
const maxShown = 8;

/** Each listing once, with every variant. */
const listingsOf = ({ products }: Hazard) => {
  const listings = products.flatMap(({ listings }) => listings);
  return [...Map.groupBy(listings, ({ site, id }) => `${site} ${id}`).values()].flatMap(
    (sameListing) => {
      const [first] = sameListing;
      return first
        ? { ...first, variants: new Set(sameListing.flatMap((one) => one.variant ?? [])) }
        : [];
    },
  );
};

type NamedListing = ReturnType<typeof listingsOf>[number];

const ListingRow = ({ site, id, variants }: NamedListing) => {
  const { hazards: words } = usePageLocale();
  const href = listingUrl(site, id);
  const name = `${siteName(site)} ${id}`;
  return (
    <li class="named-listing">
      {href === undefined ? name : <OutsideLink href={href}>{name}</OutsideLink>}
      {[...variants].map((variant) => (
        <span class="cell-note" key={variant}>
          {words.variant({ variant })}
        </span>
      ))}
    </li>
  );
};

/**
 * The listings that a notice names. They are reported elsewhere: on their page, in the popup, in
 * the menu.
 */
export const NamedListings = ({ hazard }: { hazard: Hazard }) => {
  const { hazards: words } = usePageLocale();
  const listings = listingsOf(hazard);
  const rows = (some: readonly NamedListing[]) =>
    some.map((one) => <ListingRow key={`${one.site} ${one.id}`} {...one} />);
  const others = listings.slice(maxShown);
  if (listings.length === 0) return null;
  return (
    <>
      <h3>{words.listings}</h3>
      <ul>{rows(listings.slice(0, maxShown))}</ul>
      {others.length > 0 && (
        <details>
          <summary>{words.moreListings({ count: others.length })}</summary>
          <ul>{rows(others)}</ul>
        </details>
      )}
    </>
  );
};
