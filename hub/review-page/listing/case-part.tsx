import { siteName } from '../../../lib/sites/facts.ts';
import type { Pending } from '../../inbox/review/cases.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';
import { OutsideLink, TitledSection } from '../parts.tsx';
import { useWords } from '../words.ts';
import { ClaimFacts, NoticeFacts } from './content.tsx';

const PendingPart = ({ pending, me }: { pending: Pending; me: string }) => {
  const { listing, act, format } = useWords();
  return (
    <section class="pending tint caution">
      <h2>
        {listing.pending}: {pending.action === 'confirm' ? act.confirm : act['attach-notice']}
      </h2>
      <p>{listing.pendingBy({ name: pending.reviewer, time: format.dateTime(pending.at) })}</p>
      <p>{pending.reviewer === me ? listing.needsOther : listing.needsSecond}</p>
      {pending.action === 'confirm' ? (
        <ClaimFacts claim={pending.content} />
      ) : (
        <NoticeFacts notice={pending.content} />
      )}
    </section>
  );
};

const PassedOn = ({ passedOn }: Pick<ListingDetails, 'passedOn'>) => {
  const { listing, format } = useWords();
  if (passedOn.length === 0) return null;
  return (
    <TitledSection title={listing.passedOn}>
      <ul>
        {passedOn.map(({ authority, on, reference, reviewer }) => (
          <li key={`${authority} ${on} ${reference}`} dir="auto">
            {[authority, format.date(on), reference, reviewer].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </TitledSection>
  );
};

/** The state of the case: its proposal, its published text, and the authorities that were informed. */
export const CasePart = ({ details, me }: { details: ListingDetails; me: string }) => {
  const { listing } = useWords();
  const { case: currentCase, passedOn } = details;
  return (
    <div class="case">
      {currentCase?.pending && <PendingPart pending={currentCase.pending} me={me} />}
      {currentCase?.claim && (
        <TitledSection title={listing.says}>
          <ClaimFacts claim={currentCase.claim} />
        </TitledSection>
      )}
      {currentCase?.notice && (
        <TitledSection title={listing.notice}>
          <NoticeFacts notice={currentCase.notice} />
        </TitledSection>
      )}
      <PassedOn passedOn={passedOn} />
    </div>
  );
};

export const ListingHead = ({ details }: { details: ListingDetails }) => {
  const { queue, listing, state } = useWords();
  const { site, listingId, url, reports, case: currentCase } = details;
  const title = reports.find(({ report }) => report.title)?.report.title;
  return (
    <header class="listing-head">
      <h1 dir="auto">{title ?? queue.noTitle({ id: listingId })}</h1>
      <p class="note">
        {listing.number({ site: siteName(site), id: listingId })}{' '}
        {url && <OutsideLink url={url}>{listing.open}</OutsideLink>}
      </p>
      <p>
        {currentCase ? (
          <>
            {listing.case({ id: String(currentCase.id) })}{' '}
            <span class={`tag ${currentCase.state}`}>{state[currentCase.state]}</span>
          </>
        ) : (
          listing.noCase
        )}
      </p>
    </header>
  );
};
