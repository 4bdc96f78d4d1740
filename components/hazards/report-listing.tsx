import { useRef, useState } from 'preact/hooks';
import type { ReportKind } from '../../lib/core/report.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { Button } from '../button.tsx';
import { AddressField } from '../field.tsx';
import { usePageWords } from '../locale.tsx';
import { ReportOnPage } from '../reporting/report-in-place.tsx';
import { ReportStatus } from '../reporting/report-way.tsx';
import { type MadeReport, type ReportActions, useReport } from '../reporting/use-report.ts';
import { useKeptFocus } from '../use-focus.ts';
import {
  type ListingLink,
  type ListingName,
  NamedListings,
  type Reportable,
} from './named-listings.tsx';

export interface ReportListingActions extends Omit<ReportActions, 'report'> {
  report(listing: ListingName, kind: ReportKind, hazard: string): Promise<MadeReport>;
}

export interface ReportListingProps {
  /** `source:reference` */
  hazard: string;
  /** A finding about a kind of goods accuses no listing: it is reported as suspicious. */
  isKind: boolean;
  listings: readonly ListingLink[];
  channelsFor(listing: ListingName): readonly Channel[];
  actions: ReportListingActions;
  /** The listing of a product page's address, or nothing. */
  readAddress(address: string): ListingName | undefined;
}

type OtherProps = Reportable & Pick<ReportListingProps, 'readAddress'>;

const OtherListing = ({ readAddress, isBusy, report }: OtherProps) => {
  const { hazards: words } = usePageWords();
  const [address, setAddress] = useState('');
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
        value={address}
        mistake={isBad ? words.badAddress : ''}
        onInput={setAddress}
      />
      <Button label={words.report} type="submit" disabled={isBusy} />
    </form>
  );
};

/** The listing that a click is about, kept for the moment between the click and the action. */
function useReportOf({ actions, hazard, isKind }: ReportListingProps) {
  const target = useRef<ListingName>({ site: '', id: '' });
  const reporting = useReport({
    ...actions,
    report: (kind) => actions.report(target.current, kind, hazard),
  });
  const report = (event: Event, listing: ListingName) => {
    target.current = listing;
    reporting.report(event, isKind ? 'suspect' : 'still-for-sale');
  };
  return { reporting, report, listing: target.current };
}

/** A listing that still offers the product: those that the notice names, or any other. */
export const ReportListing = (props: ReportListingProps) => {
  const { hazards: words } = usePageWords();
  const { reporting, report, listing } = useReportOf(props);
  const { state } = reporting;
  const rest = { isBusy: state.isBusy, report };
  const area = useKeptFocus<HTMLElement>();
  return (
    <section class="sheet report-listing" ref={area}>
      <h2>{words.reportTitle}</h2>
      <ReportStatus state={state} />
      {state.report ? (
        <>
          <p class="note">
            {siteName(listing.site)} {listing.id}
          </p>
          <ReportOnPage reporting={reporting} channels={props.channelsFor(listing)} />
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
