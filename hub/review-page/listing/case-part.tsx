import { siteName } from '../../../lib/sites/facts.ts';
import type { Pending } from '../../inbox/review/cases.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';
import { OutsideLink, Part } from '../parts.tsx';
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
    <Part title={listing.passedOn}>
      <ul>
        {passedOn.map(({ authority, on, reference, reviewer }) => (
          <li key={`${authority} ${on} ${reference}`} dir="auto">
            {[authority, format.date(on), reference, reviewer].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Part>
  );
};

/** How the case stands: what waits, what the list says, who was told. */
export const CasePart = ({ details, me }: { details: ListingDetails; me: string }) => {
  const { listing } = useWords();
  const { case: found, passedOn } = details;
  return (
    <div class="case">
      {found?.pending && <PendingPart pending={found.pending} me={me} />}
      {found?.claim && (
        <Part title={listing.says}>
          <ClaimFacts claim={found.claim} />
        </Part>
      )}
      {found?.notice && (
        <Part title={listing.notice}>
          <NoticeFacts notice={found.notice} />
        </Part>
      )}
      <PassedOn passedOn={passedOn} />
    </div>
  );
};

/** What the listing is called, and whether somebody has looked at it. */
export const ListingHead = ({ details }: { details: ListingDetails }) => {
  const { queue, listing, state } = useWords();
  const { site, listingId, url, reports, case: found } = details;
  const title = reports.find(({ report }) => report.title)?.report.title;
  return (
    <header class="listing-head">
      <h1 dir="auto">{title ?? queue.noTitle({ id: listingId })}</h1>
      <p class="note">
        {listing.number({ site: siteName(site), id: listingId })}{' '}
        {url && <OutsideLink url={url}>{listing.open}</OutsideLink>}
      </p>
      <p>
        {found ? (
          <>
            {listing.case({ id: String(found.id) })}{' '}
            <span class={`tag ${found.state}`}>{state[found.state]}</span>
          </>
        ) : (
          listing.noCase
        )}
      </p>
    </header>
  );
};
