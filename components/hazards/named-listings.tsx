import { siteName } from '../../lib/sites/facts.ts';
import { Button } from '../button.tsx';
import { OutsideLink } from '../links.tsx';
import { useLocale, usePageWords } from '../locale.tsx';

export interface ListingName {
  site: string;
  id: string;
}

/** `href` is its page. */
export interface ListingLink extends ListingName {
  href?: string | undefined;
  variants: readonly string[];
}

/** More are folded away: some notices name hundreds. */
const mostShown = 8;

export interface Reportable {
  isBusy: boolean;
  report(event: Event, listing: ListingName): void;
}

const Named = ({ listing, isBusy, report }: Reportable & { listing: ListingLink }) => {
  const { hazards: words } = usePageWords();
  const { warning } = useLocale();
  const { site, id, href, variants } = listing;
  const name = `${siteName(site)} ${id}`;
  return (
    <li class="named-listing">
      <span>
        {href === undefined ? name : <OutsideLink href={href}>{name}</OutsideLink>}
        {variants.map((variant) => (
          <span class="cell-note" key={variant}>
            {words.variant({ variant })}
          </span>
        ))}
      </span>
      {href !== undefined && (
        <Button
          label={warning.button.report}
          disabled={isBusy}
          aria-label={`${warning.button.report}: ${name}`}
          onClick={(event) => report(event, listing)}
        />
      )}
    </li>
  );
};

export const NamedListings = ({
  listings,
  ...rest
}: Reportable & { listings: readonly ListingLink[] }) => {
  const { hazards: words } = usePageWords();
  const [first, others] = [listings.slice(0, mostShown), listings.slice(mostShown)];
  const rows = (some: readonly ListingLink[]) =>
    some.map((listing) => (
      <Named key={`${listing.site} ${listing.id}`} listing={listing} {...rest} />
    ));
  if (listings.length === 0) return null;
  return (
    <>
      <h3>{words.listings}</h3>
      <ul>{rows(first)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{words.moreListings({ count: others.length })}</summary>
          <ul>{rows(others)}</ul>
        </details>
      )}
    </>
  );
};
