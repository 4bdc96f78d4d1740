import type { NoticeRow } from './notices.ts';
import { addWorkingDays, daysBetween } from './working-days.ts';

/**
 * What became of notices, in the terms of the agreements that platforms signed:
 * - EU Product Safety Pledge (2018) and Australian pledge (2020): share acted on within two working
 *   (business) days; the EU's also five working days for what customers report.
 * - EU General Product Safety Regulation, Art. 22(12): three working days for notices.
 * - Korean agreement with AliExpress and Temu (2024-05-13): blocked, and not listed again. No
 *   deadline of it was seen, so none is measured.
 * Their own figures count what authorities notified; ours count what shoppers found. A share leaves
 * out notices whose time is not over yet.
 */
export interface SiteStats extends Figures {
  site: string;
  open: number;
  removed: number;
  refused: number;
  /** Days that open notices have waited so far. */
  openDays: { median: number | null; most: number | null };
  /** Hazards removed and found for sale again, under the same or another listing. */
  relisted: { hazards: number; listings: number; share: number | null };
  /** Without gaps, oldest first, at most the last 24. */
  months: MonthStats[];
}

export interface Within {
  removed: number;
  due: number;
  share: number | null;
}

interface Figures {
  notices: number;
  /** By number of working days. `due`: notices whose time is over, or that were removed in time. */
  within: Record<2 | 3 | 5, Within>;
  daysToRemoval: { median: number | null; p90: number | null };
}

/** Notices by the month they were sent in, re-listings by the month they were first seen in. */
export interface MonthStats extends Figures {
  /** `YYYY-MM`. */
  month: string;
  /** Hazards that had been removed and were found for sale again. */
  relisted: number;
}

/** A report that goods are for sale, by day. */
export interface Sighting {
  site: string;
  listingId: string;
  hazard: string;
  on: string;
}

/** Nearest rank, so every figure is one that happened. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function actedWithin(
  notices: readonly NoticeRow[],
  days: number,
  today: string,
  holidays: ReadonlySet<string>,
): Within {
  const inTime = ({ sentOn, outcome, answeredOn }: NoticeRow) =>
    outcome === 'removed' &&
    answeredOn !== null &&
    answeredOn <= addWorkingDays(sentOn, days, holidays);
  const removed = notices.filter(inTime).length;
  const due = notices.filter(
    (notice) => inTime(notice) || addWorkingDays(notice.sentOn, days, holidays) < today,
  ).length;
  return { removed, due, share: share(removed, due) };
}

/** By hazard: when it was first removed. */
function removalsOf(notices: readonly NoticeRow[]): Map<string, string> {
  const removals = new Map<string, string>();
  for (const { hazard, outcome, answeredOn } of notices) {
    if (outcome !== 'removed' || answeredOn === null) continue;
    const before = removals.get(hazard);
    if (before === undefined || answeredOn < before) removals.set(hazard, answeredOn);
  }
  return removals;
}

function seenAgain(removals: ReadonlyMap<string, string>, sightings: readonly Sighting[]) {
  return sightings.filter(({ hazard, on }) => {
    const removedOn = removals.get(hazard);
    return removedOn !== undefined && on > removedOn;
  });
}

function relistings(notices: readonly NoticeRow[], sightings: readonly Sighting[]) {
  const removals = removalsOf(notices);
  const again = seenAgain(removals, sightings);
  const hazards = new Set(again.map(({ hazard }) => hazard)).size;
  const listings = new Set(again.map(({ listingId }) => listingId)).size;
  return { hazards, listings, share: share(hazards, removals.size) };
}

/** Month by month, by the day a hazard was first seen again. */
function relistedByMonth(notices: readonly NoticeRow[], sightings: readonly Sighting[]) {
  const first = new Map<string, string>();
  for (const { hazard, on } of seenAgain(removalsOf(notices), sightings)) {
    const before = first.get(hazard);
    if (before === undefined || on < before) first.set(hazard, on);
  }
  return Map.groupBy(first.values(), (on) => on.slice(0, 7));
}

const mostMonths = 24;

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; ) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}

function byMonth(
  notices: readonly NoticeRow[],
  sightings: readonly Sighting[],
  figuresOf: (notices: readonly NoticeRow[]) => Figures,
): MonthStats[] {
  const sent = Map.groupBy(notices, ({ sentOn }) => sentOn.slice(0, 7));
  const relisted = relistedByMonth(notices, sightings);
  const named = [...sent.keys(), ...relisted.keys()].sort();
  const months = monthsBetween(named[0] ?? '1', named.at(-1) ?? '0').slice(-mostMonths);
  return months.map((month) => ({
    month,
    ...figuresOf(sent.get(month) ?? []),
    relisted: relisted.get(month)?.length ?? 0,
  }));
}

const daysToRemoval = (notices: readonly NoticeRow[]): number[] =>
  notices
    .filter(({ outcome }) => outcome === 'removed')
    .map(({ sentOn, answeredOn }) => daysBetween(sentOn, answeredOn ?? sentOn));

/** `today` and holidays as `YYYY-MM-DD`. */
export function siteStats(
  site: string,
  all: readonly NoticeRow[],
  allSightings: readonly Sighting[],
  { today, holidays = new Set<string>() }: { today: string; holidays?: ReadonlySet<string> },
): SiteStats {
  const notices = all.filter((notice) => notice.site === site);
  const sightings = allSightings.filter((one) => one.site === site);
  const of = (outcome: NoticeRow['outcome']) => notices.filter((one) => one.outcome === outcome);
  const waiting = of('open').map(({ sentOn }) => daysBetween(sentOn, today));
  const figuresOf = (some: readonly NoticeRow[]): Figures => {
    const days = daysToRemoval(some);
    const within = (count: number) => actedWithin(some, count, today, holidays);
    return {
      notices: some.length,
      within: { 2: within(2), 3: within(3), 5: within(5) },
      daysToRemoval: { median: percentile(days, 0.5), p90: percentile(days, 0.9) },
    };
  };
  return {
    site,
    ...figuresOf(notices),
    ...{ open: of('open').length, removed: of('removed').length, refused: of('refused').length },
    openDays: { median: percentile(waiting, 0.5), most: percentile(waiting, 1) },
    relisted: relistings(notices, sightings),
    months: byMonth(notices, sightings, figuresOf),
  };
}
