import { type Hazard, Hazard as HazardSchema } from '../../lib/core/hazard.ts';
import type { Operator } from './config.ts';
import type { Rows } from './database/database.ts';
import { type Case, type Claim, columns } from './review/cases.ts';

type CaseWithClaim = Case & { claim: Claim };

/**
 * Confirmed cases as hazards for the next publish. Source `community` gives a caution at most (the judge
 * ensures that) and names the operator, not an authority. Where two reviewers attached an authority's
 * notice it becomes `reviewed-<source>`, with the notice's authority, reference, date and address, and the
 * listings that reviewers found to be its product.
 */
export async function communityHazards(rows: Rows, operator: Operator): Promise<Hazard[]> {
  const cases = await rows.query<CaseWithClaim>(
    `select ${columns} from cases where state in ('confirmed', 'withdrawn') and claim is not null
     order by id`,
  );
  const hasNotice = ({ state, notice }: CaseWithClaim) => state === 'confirmed' && notice !== null;
  const byNotice = Map.groupBy(cases.filter(hasNotice), ({ notice }) =>
    JSON.stringify([notice?.source, notice?.reference]),
  );
  return [
    ...cases.map((one) => communityHazard(one, operator)),
    ...[...byNotice.values()].flatMap((same) => noticeHazard(same, operator)),
  ].map((hazard) => HazardSchema.parse(hazard));
}

const day = (time: string | null): string | undefined => time?.slice(0, 10);

/** Names only the listing, without identifiers, so that shoppers' warnings never spread to other listings. */
const productOf = (one: CaseWithClaim) => ({
  names: one.claim.names,
  category: one.claim.category,
  scope: 'unknown' as const,
  listings: [{ site: one.site, id: one.listingId }],
});

const factsOf = ({ claim: { risks, finding, actions, countries } }: CaseWithClaim) => ({
  ...{ risks, finding, actions, countries },
});

const contactOf = ({ contact }: Operator) => contact.replace(/^mailto:/, '');

function communityHazard(one: CaseWithClaim, operator: Operator): unknown {
  // A case with an authority's notice is published as that notice, a withdrawn case as withdrawn.
  const isActive = one.state === 'confirmed' && one.notice === null;
  return {
    source: 'community',
    reference: `case-${one.id}`,
    authority: { name: { en: operator.name }, country: operator.country },
    published: day(one.confirmedAt),
    updated: day(one.decidedAt),
    about: 'product',
    status: isActive ? 'active' : 'withdrawn',
    products: [productOf(one)],
    ...factsOf(one),
    licence: 'CC0-1.0',
    attribution: `Reported by shoppers and confirmed by two reviewers of ${operator.name}. Corrections and appeals: ${contactOf(operator)}`,
  };
}

function noticeHazard(cases: readonly CaseWithClaim[], operator: Operator): unknown[] {
  const [first] = cases;
  if (!first?.notice) return [];
  const { notice } = first;
  const newest = cases
    .map(({ decidedAt }) => day(decidedAt) ?? '')
    .sort()
    .at(-1);
  return [
    {
      source: `reviewed-${notice.source}`,
      reference: notice.reference,
      authority: notice.authority,
      link: { url: notice.url, kind: 'notice' },
      published: notice.published,
      updated: newest,
      about: 'product',
      status: 'active',
      products: cases.map(productOf),
      // The claim's sentence is what shoppers report, so it must not look like the authority's finding.
      ...{ ...factsOf(first), finding: undefined },
      related: [`${notice.source}:${notice.reference}`],
      licence: notice.licence,
      attribution: `Notice ${notice.reference} of the authority named; that these listings are its product was found by two reviewers of ${operator.name}. Corrections and appeals: ${contactOf(operator)}`,
    },
  ];
}

/**
 * The public record of decisions: confirmed and withdrawn cases with the most frequent reason of reports, without
 * texts or pictures. Rejected cases are not in it.
 */
export const publicDecisions = (rows: Rows) =>
  rows.query<object>(`select c.site, c.listing_id as "listingId", c.decided_at::date as day,
    c.state as decision, mode() within group (order by r.body ->> 'reason') as reason
    from cases c left join reports r on r.site = c.site and r.listing_id = c.listing_id
    where c.state in ('confirmed', 'withdrawn') group by c.id order by day, c.site, c.listing_id`);
