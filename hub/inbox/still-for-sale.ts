import type { Rows } from './database/database.ts';
import { isNotTest } from './report-store.ts';

/** A listing that shoppers found still for sale although a hazard names it. */
export interface StillForSale {
  site: string;
  listingId: string;
  /** `source:reference`. */
  hazard: string;
  /** Two reviewers confirmed that the listing is the product of that notice. */
  isConfirmed: boolean;
  /** Since the last notice was answered. */
  reports: number;
  firstReportedOn: string;
  lastReportedOn: string;
  /** Open notice about it, if one was sent. */
  notice: number | null;
}

/** Reports up to the day on which a notice was answered count as answered with it. */
const stillForSaleSql = `
with sold as (
  select site, listing_id, body ->> 'hazard' as hazard, received_at::date as day
  from reports where ${isNotTest} and kind = 'still-for-sale' and body ->> 'hazard' is not null
)
select s.site, s.listing_id as "listingId", s.hazard, count(*)::int as reports,
  min(s.day) as "firstReportedOn", max(s.day) as "lastReportedOn",
  (select n.id from notices n where n.site = s.site and n.listing_id = s.listing_id
     and n.hazard = s.hazard and n.outcome = 'open') as notice,
  exists (select from cases c where c.site = s.site and c.listing_id = s.listing_id and c.state = 'confirmed'
      and concat(c.notice ->> 'source', ':', c.notice ->> 'reference')
        = regexp_replace(s.hazard, '^reviewed-', '')) as "isConfirmed"
from sold s where not exists (
  select from notices n where n.site = s.site and n.listing_id = s.listing_id
    and n.hazard = s.hazard and n.answered_on >= s.day)
group by s.site, s.listing_id, s.hazard
order by s.site, min(s.day), s.listing_id, s.hazard`;

export const stillForSale = (rows: Rows): Promise<StillForSale[]> =>
  rows.query<StillForSale>(stillForSaleSql);
