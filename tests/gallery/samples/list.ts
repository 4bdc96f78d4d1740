import type { ListInfo } from '../../../lib/core/verdict.ts';
import type { ListStatus } from '../../../lib/updates/status.ts';
import * as packaged from './packaged.ts';

const { version, date, count, bytes } = packaged;

/** The list that came with the extension. */
export const list: ListInfo = { version, date, count, origin: 'seed' };

/** The day of the pictures, `YYYY-MM-DD`: that list is new. */
export const today = date;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

type Source = (typeof packaged.sources)[number];

/** What a publisher's list, which is made up, has beside the package's notices: some days of these. */
const further: Readonly<Record<string, number>> = {
  'eu-safety-gate': 61,
  'us-cpsc': 14,
  'uk-opss': 9,
  'fr-rappelconso': 17,
  'health-canada': 6,
  'au-accc': 3,
};

const sourcesOn = (day: string): Source[] =>
  packaged.sources.map((one) => {
    const more = further[one.source];
    return more ? { ...one, count: one.count + more, newest: daysBefore(day, 1) } : one;
  });

type HeldInfo = NonNullable<ListStatus['list']>;

/** Of a list from the network, 110 bytes a hazard when packed (docs/list-format.md). */
const publishedOn = (day: string, isExpired: boolean): HeldInfo => {
  const hazards = sourcesOn(day).reduce((sum, one) => sum + one.count, 0);
  return {
    version: 41,
    date: day,
    count: hazards,
    bytes: hazards * 110,
    origin: 'network',
    isExpired,
  };
};

const held: ListStatus = {
  isPermitted: false,
  list: { ...list, bytes, isExpired: false },
};
const publisher = 'https://list.example.org/canary';
const morning = `${today}T08:05:00.000Z`;
const afternoon = `${today}T14:10:00.000Z`;
const on: ListStatus = {
  ...held,
  address: publisher,
  isPermitted: true,
  checked: morning,
  confirmed: morning,
  list: publishedOn(today, false),
};
const failed: ListStatus = {
  ...on,
  checked: afternoon,
  problem: { kind: 'server', at: afternoon, status: 503 },
};
const published = publishedOn(today, false).bytes;

/** The list and its updates, as the background tells them. */
export const statuses = {
  off: held,
  builtIn: { ...held, builtIn: publisher },
  on,
  /** The first update of all, from the list in the package. */
  running: {
    ...held,
    address: publisher,
    isPermitted: true,
    progress: { bytes: Math.round(published * 0.6), total: published },
  },
  failed,
  late: { ...failed, list: publishedOn(daysBefore(today, 23), true) },
  withdrawn: { ...on, isPermitted: false },
  /** Everything was erased. */
  none: { isPermitted: false },
} as const satisfies Record<string, ListStatus>;

export const statusOf = (name: keyof typeof statuses = 'off'): ListStatus => statuses[name];

/** Whose notices are in the list of a status. */
export const sourcesOf = (held: HeldInfo | undefined): Source[] => {
  if (!held) return [];
  return held.origin === 'seed' ? packaged.sources : sourcesOn(held.date);
};
