import { siteName } from '../../../lib/sites/facts.ts';
import type { Group } from '../../inbox/review/queue.ts';
import { hashOf } from '../route.ts';
import { type ReviewWords, useWords } from '../words.ts';

const waitsFor = ({ queue, state }: ReviewWords, group: Group, me: string): string => {
  if (group.proposedBy === me) return queue.yours;
  if (group.proposedBy !== null) return queue.proposedBy({ name: group.proposedBy });
  if (group.suspect === 0 && group.stillForSale > 0) return queue.forNotice;
  return group.state === 'open' ? queue.firstLook : state[group.state];
};

const countsOf = ({ kinds }: ReviewWords, group: Group): string =>
  (
    [
      [group.suspect, kinds.suspect],
      [group.stillForSale, kinds['still-for-sale']],
      [group.notThisProduct, kinds['not-this-product']],
      [group.pageUnreadable, kinds['page-unreadable']],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${kind} ${count}`)
    .join(', ');

const Row = ({ group, me }: { group: Group; me: string }) => {
  const words = useWords();
  const { queue, format } = words;
  const { site, listingId } = group;
  return (
    <tr>
      <th scope="row" data-label={queue.listing}>
        <a class="row-link" href={hashOf({ page: 'listing', site, listingId })} dir="auto">
          {group.title ?? queue.noTitle({ id: listingId })}
        </a>
        <span class="cell-note">
          {siteName(site)} {listingId}
        </span>
      </th>
      <td data-label={queue.reports}>
        <span>
          <strong>{format.number(group.reports)}</strong>
          <span class="cell-note">{countsOf(words, group)}</span>
          {group.harmed > 0 && (
            <span class="tag harm">{queue.harmed({ count: group.harmed })}</span>
          )}
        </span>
      </td>
      <td data-label={queue.last} class="date">
        {group.last === null ? '' : format.date(group.last.slice(0, 10))}
      </td>
      <td data-label={queue.waits}>
        <span class={group.proposedBy !== null && group.proposedBy !== me ? 'tag waits' : ''}>
          {waitsFor(words, group, me)}
        </span>
      </td>
    </tr>
  );
};

/** One row for each listing in the hub's order: proposals first, then harm. */
export const GroupTable = ({ groups, me }: { groups: readonly Group[]; me: string }) => {
  const { queue } = useWords();
  return (
    <table class="table groups">
      <caption class="visually-hidden">{queue.title}</caption>
      <thead>
        <tr>
          {[queue.listing, queue.reports, queue.last, queue.waits].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Row key={`${group.site} ${group.listingId}`} group={group} me={me} />
        ))}
      </tbody>
    </table>
  );
};
