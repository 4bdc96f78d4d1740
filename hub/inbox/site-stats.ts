import type { NoticeRow } from './notices.ts';
import { addWorkingDays, daysBetween } from './working-days.ts';

/**
 * Outcomes of notices, measured by the agreements that platforms signed:
 * - EU Product Safety Pledge (2018) and Australian pledge (2020): share acted on within two working
 *   (business) days; the EU's also five working days for what customers report.
 * - EU General Product Safety Regulation, Art. 22(12): three working days for notices.
 * - Korean agreement with AliExpress and Temu (2024-05-13): blocked, and not listed again. No
 *   deadline of it was seen, so none is measured.
 * Platforms' own figures count what authorities notified; ours count what shoppers reported. A share leaves
 * out notices whose time is not over yet.
 */
export type SiteStats = ReturnType<typeof siteStats>;
export type Within = ReturnType<typeof actedWithin>;

/** A report that goods are for sale, by day. */
export interface Sighting {
  site: string;
  listingId: string;
  hazard: string;
  on: string;
}

/** Nearest rank, so the median is a value that occurred. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const share = (part: number, total: number): number | null => (total === 0 ? null : part / total);

function actedWithin(
  notices: readonly NoticeRow[],
  days: number,
  today: string,
  holidays: ReadonlySet<string>,
) {
  const wasRemovedInTime = ({ sentOn, outcome, answeredOn }: NoticeRow) =>
    outcome === 'removed' &&
    answeredOn !== null &&
    answeredOn <= addWorkingDays(sentOn, days, holidays);
  const removed = notices.filter(wasRemovedInTime).length;
  const due = notices.filter(
    (notice) => wasRemovedInTime(notice) || addWorkingDays(notice.sentOn, days, holidays) < today,
  ).length;
  /** `due`: notices whose time is over, or that were removed in time. */
  return { removed, due, share: share(removed, due) };
}

/** For each hazard, the day of its first removal. */
function removalsOf(notices: readonly NoticeRow[]): Map<string, string> {
  const removals = new Map<string, string>();
  for (const { hazard, outcome, answeredOn } of notices) {
    if (outcome !== 'removed' || answeredOn === null) continue;
    const earliest = removals.get(hazard);
    if (earliest === undefined || answeredOn < earliest) removals.set(hazard, answeredOn);
  }
  return removals;
}

function relistings(notices: readonly NoticeRow[], sightings: readonly Sighting[]) {
  const removals = removalsOf(notices);
  const relisted = sightings.filter(({ hazard, on }) => on > (removals.get(hazard) ?? on));
  const hazards = new Set(relisted.map(({ hazard }) => hazard)).size;
  const listings = new Set(relisted.map(({ listingId }) => listingId)).size;
  return { hazards, listings, share: share(hazards, removals.size) };
}

/** `today` and holidays as `YYYY-MM-DD`. */
export function siteStats(
  site: string,
  all: readonly NoticeRow[],
  allSightings: readonly Sighting[],
  { today, holidays = new Set<string>() }: { today: string; holidays?: ReadonlySet<string> },
) {
  const notices = all.filter((notice) => notice.site === site);
  const sightings = allSightings.filter((one) => one.site === site);
  const withOutcome = (outcome: NoticeRow['outcome']) =>
    notices.filter((one) => one.outcome === outcome);
  const waiting = withOutcome('open').map(({ sentOn }) => daysBetween(sentOn, today));
  const days = withOutcome('removed').map(({ sentOn, answeredOn }) =>
    daysBetween(sentOn, answeredOn ?? sentOn),
  );
  const within = (count: number) => actedWithin(notices, count, today, holidays);
  return {
    ...{ site, notices: notices.length },
    /** By number of working days. */
    within: { 2: within(2), 3: within(3), 5: within(5) },
    daysToRemoval: { median: percentile(days, 0.5), p90: percentile(days, 0.9) },
    ...{
      open: withOutcome('open').length,
      removed: withOutcome('removed').length,
      refused: withOutcome('refused').length,
    },
    /** Days that open notices have waited so far. */
    openDays: { median: percentile(waiting, 0.5), most: percentile(waiting, 1) },
    /** Hazards removed and found for sale again, under the same or another listing. */
    relisted: relistings(notices, sightings),
  };
}
