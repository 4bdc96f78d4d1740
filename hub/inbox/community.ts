import { type Hazard, Hazard as HazardSchema } from '../../lib/core/hazard.ts';
import type { Operator } from './config.ts';
import type { Rows } from './database/database.ts';
import { type Case, type Claim, columns } from './review/cases.ts';

type Claimed = Case & { claim: Claim };

/**
 * Confirmed cases as hazards for the next publish. Source `community` is never more than a caution
 * (the judge sees to that) and names the operator, not an authority. With an authority's notice
 * attached by two reviewers it becomes `reviewed-<source>`: the notice's own authority, reference,
 * date and address, and the listings that reviewers found to be its product.
 */
export async function communityHazards(rows: Rows, operator: Operator): Promise<Hazard[]> {
  const cases = await rows.query<Claimed>(
    `select ${columns} from cases where state in ('confirmed', 'withdrawn') and claim is not null
     order by id`,
  );
  const isNamed = ({ state, notice }: Claimed) => state === 'confirmed' && notice !== null;
  const byNotice = Map.groupBy(cases.filter(isNamed), ({ notice }) =>
    JSON.stringify([notice?.source, notice?.reference]),
  );
  return [
    ...cases.map((one) => communityHazard(one, operator)),
    ...[...byNotice.values()].flatMap((same) => namedHazard(same, operator)),
  ].map((hazard) => HazardSchema.parse(hazard));
}

const day = (time: string | null): string | undefined => time?.slice(0, 10);

/** Identifiers of a page never spread a shoppers' warning to other listings: only the listing is named. */
const productOf = (one: Claimed) => ({
  names: one.claim.names,
  category: one.claim.category,
  scope: 'unknown' as const,
  listings: [{ site: one.site, id: one.listingId }],
});

const factsOf = ({ claim: { risks, finding, actions, countries } }: Claimed) => ({
  ...{ risks, finding, actions, countries },
});

const contactOf = ({ contact }: Operator) => contact.replace(/^mailto:/, '');

function communityHazard(one: Claimed, operator: Operator): unknown {
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

function namedHazard(cases: readonly Claimed[], operator: Operator): unknown[] {
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
      // The claim's sentence is what shoppers report; here it would read as the authority's own words.
      ...{ ...factsOf(first), finding: undefined },
      related: [`${notice.source}:${notice.reference}`],
      licence: notice.licence,
      attribution: `Notice ${notice.reference} of the authority named; that these listings are its product was found by two reviewers of ${operator.name}. Corrections and appeals: ${contactOf(operator)}`,
    },
  ];
}

/**
 * What was confirmed, also where it was taken back, for everybody: no words of anybody, no picture, but the reason
 * given most often. Of a listing that was cleared nothing is told.
 */
export const publicDecisions = (rows: Rows) =>
  rows.query<object>(`select c.site, c.listing_id as "listingId", c.decided_at::date as day,
    c.state as decision, mode() within group (order by r.body ->> 'reason') as reason
    from cases c left join reports r on r.site = c.site and r.listing_id = c.listing_id
    where c.state in ('confirmed', 'withdrawn') group by c.id order by day, c.site, c.listing_id`);
