import { siteName } from '../../lib/sites/facts.ts';
import { Button } from '../button.tsx';
import { OutsideLink } from '../links.tsx';
import { useLocale, usePageWords } from '../locale.tsx';

/** A listing by its shop and number; `href` is its page. */
export interface ListingLink {
  site: string;
  id: string;
  href?: string | undefined;
  variants: readonly string[];
}

/** More are folded away: some notices name hundreds. */
const mostShown = 8;

export type ReportThis = (event: Event, listing: Pick<ListingLink, 'site' | 'id'>) => void;

export interface NamedProps {
  listing: ListingLink;
  isBusy: boolean;
  report: ReportThis;
}

const Named = ({ listing, isBusy, report }: NamedProps) => {
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

export const NamedListings = ({ listings, ...rest }: Omit<NamedProps, 'listing'> & Listed) => {
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

interface Listed {
  listings: readonly ListingLink[];
}
