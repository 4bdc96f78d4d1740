import { useRef, useState } from 'preact/hooks';
import type { ReportKind } from '../../lib/core/report.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import { AddressField } from '../list/address-field.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { ReportStatus } from '../reporting/report-status.tsx';
import { type MadeReport, ReportView } from '../reporting/report-view.tsx';
import { type ReportDeeds, useReport } from '../reporting/use-report.ts';
import { siteName } from '../telling/site-name.ts';

/** A listing by its shop and number; `href` is its page. */
export interface ListingLink {
  site: string;
  id: string;
  href?: string | undefined;
  variants: readonly string[];
}

export interface ReportListingDeeds extends Omit<ReportDeeds, 'report'> {
  report(
    listing: Pick<ListingLink, 'site' | 'id'>,
    kind: ReportKind,
    hazard: string,
  ): Promise<MadeReport>;
}

export interface ReportListingProps {
  /** `source:reference` */
  hazard: string;
  /** A finding about a kind of goods accuses no listing: it is reported as suspicious. */
  isKind: boolean;
  /** Those that the notice names. */
  listings: readonly ListingLink[];
  channelsFor(listing: Pick<ListingLink, 'site' | 'id'>): readonly Channel[];
  deeds: ReportListingDeeds;
  /** The listing of a product page's address, or nothing. */
  readAddress(address: string): Pick<ListingLink, 'site' | 'id'> | undefined;
}

/** More are folded away: some notices name hundreds. */
const mostShown = 8;

type ReportThis = (event: Event, listing: Pick<ListingLink, 'site' | 'id'>) => void;

interface NamedProps {
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
        {href === undefined ? (
          name
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {name}
            <span class="unseen"> ({warning.button.newTab})</span>
          </a>
        )}
        {variants.map((variant) => (
          <span class="cell-note" key={variant}>
            {words.variant(variant)}
          </span>
        ))}
      </span>
      {href !== undefined && (
        <button
          type="button"
          class="button outlined"
          disabled={isBusy}
          aria-label={`${warning.button.report}: ${name}`}
          onClick={(event) => report(event, listing)}
        >
          {warning.button.report}
        </button>
      )}
    </li>
  );
};

const NamedListings = ({ listings, ...rest }: Omit<NamedProps, 'listing'> & Listed) => {
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
          <summary>{words.moreListings(others.length)}</summary>
          <ul>{rows(others)}</ul>
        </details>
      )}
    </>
  );
};

interface Listed {
  listings: readonly ListingLink[];
}

const OtherListing = ({ readAddress, isBusy, report }: OtherProps) => {
  const { hazards: words } = usePageWords();
  const [address, type] = useState('');
  const [isBad, setBad] = useState(false);
  return (
    <form
      class="address-row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const listing = readAddress(address);
        setBad(!listing);
        if (listing) report(event, listing);
      }}
    >
      <AddressField
        label={words.address}
        address={address}
        mistake={isBad ? words.badAddress : undefined}
        onInput={type}
      />
      <button type="submit" class="button outlined" disabled={isBusy}>
        {words.report}
      </button>
    </form>
  );
};

type OtherProps = Pick<ReportListingProps, 'readAddress'> & Omit<NamedProps, 'listing'>;

/** The listing that a click is about, kept for the moment between the click and the deed. */
function useReportOf({ deeds, hazard, isKind }: ReportListingProps) {
  const target = useRef<Pick<ListingLink, 'site' | 'id'>>({ site: '', id: '' });
  const reporting = useReport({
    ...deeds,
    report: (kind) => deeds.report(target.current, kind, hazard),
  });
  const report: ReportThis = (event, listing) => {
    target.current = listing;
    reporting.report(event, isKind ? 'suspect' : 'still-for-sale');
  };
  return { reporting, report, listing: target.current };
}

/** A listing that still offers the product: those that the notice names, or any other. */
export const ReportListing = (props: ReportListingProps) => {
  const { hazards: words } = usePageWords();
  const { reporting: said } = useLocale();
  const { reporting, report, listing } = useReportOf(props);
  const { state } = reporting;
  const rest = { isBusy: state.isBusy, report };
  return (
    <section class="sheet report-listing">
      <h2>{words.reportTitle}</h2>
      <ReportStatus state={state} />
      {state.report ? (
        <>
          <p class="note">
            {siteName(listing.site)} {listing.id}
          </p>
          <ReportView
            report={state.report}
            channels={props.channelsFor(listing)}
            copy={state.copy}
            onReason={reporting.reason}
            onUndo={reporting.undo}
            onOpen={reporting.open}
            onCopy={reporting.copy}
          />
          <button type="button" class="button outlined" onClick={reporting.leave}>
            {said.saved.done}
          </button>
        </>
      ) : (
        <>
          <p>{props.listings.length > 0 ? words.reportBody : words.reportOther}</p>
          <NamedListings listings={props.listings} {...rest} />
          <OtherListing readAddress={props.readAddress} {...rest} />
        </>
      )}
    </section>
  );
};
