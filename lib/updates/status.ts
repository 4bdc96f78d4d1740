import { parseJson } from '../core/encoding.ts';
import { isFirstPart, isPastExpiry, type StoredList } from '../core/stored-list.ts';
import type { FailureCode } from '../list/failure.ts';
import type { readTimestamp } from '../list/metadata.ts';
import type { Policies } from '../settings/index.ts';
import type { Subscribed, Subscription } from './subscription.ts';

/** Why a check failed, as far as a shopper can act on it. `untrusted`: wrongly signed or older. */
const problems = {
  network: 'offline',
  http: 'server',
  slow: 'slow',
  'too-large': 'untrusted',
  format: 'untrusted',
  signature: 'untrusted',
  hash: 'untrusted',
  rollback: 'untrusted',
  expired: 'expired',
  clock: 'clock',
  damaged: 'storage',
  storage: 'storage',
  stopped: undefined,
} as const satisfies Record<FailureCode, string | undefined>;

const iso = (moment: number): string => new Date(moment).toISOString();

/** Days. A source silent for longer may have newer notices that the list lacks. */
const silentAfter = 3;
const day = 86_400_000;

/** Sources that did not answer the publisher lately, the longest silent first. */
export function silentSources({ trusted }: Pick<StoredList, 'trusted'>) {
  // Its signature was checked when it was downloaded.
  const file = parseJson(trusted.timestamp ?? '') as Partial<ReturnType<typeof readTimestamp>>;
  const { on = '', sources = {} } = file?.signed?.heard ?? {};
  return Object.entries(sources)
    .map(([source, last]) => ({ source, days: (Date.parse(on) - Date.parse(last)) / day }))
    .filter(({ days }) => days >= silentAfter)
    .sort((one, other) => other.days - one.days);
}

function infoOf(list: StoredList, now: number) {
  const { version, date, count, origin, bytes } = list;
  const silent = silentSources(list);
  const { shops = {}, isUnread } = list.shops ?? {};
  const rules = Object.fromEntries(Object.entries(shops).map(([id, all]) => [id, all.length]));
  return {
    ...{ version, date, count, origin, bytes, isExpired: isPastExpiry(list, now) },
    ...(silent.length > 0 && { silent }),
    /** How many rules there are for each shop, and whether newer ones cannot be read. */
    ...(list.shops && { rules, ...(isUnread && { areRulesOld: true }) }),
  };
}

export interface StatusServices {
  subscription: Subscription;
  storedList(): Promise<StoredList | undefined>;
  builtIn: string | undefined;
  policies(): Promise<Policies>;
  now(): number;
}

/** Moments are ISO 8601, UTC. */
function checks({ schedule }: Subscribed) {
  const { lastChecked, lastConfirmed, lastError } = schedule;
  const kind = lastError && problems[lastError.code];
  return {
    ...(lastChecked !== undefined && { checked: iso(lastChecked) }),
    /** When a check last confirmed the list as the newest. */
    ...(lastConfirmed !== undefined && { confirmed: iso(lastConfirmed) }),
    ...(kind && {
      problem: {
        kind,
        at: iso(lastError.at),
        /** The HTTP status. */
        ...(lastError.status !== undefined && { status: lastError.status }),
      },
    }),
  };
}

export type ListStatus = Awaited<ReturnType<typeof listStatus>>;

export async function listStatus(services: StatusServices) {
  const { subscription, now } = services;
  const [stored, list, policies] = await Promise.all([
    subscription.subscribed(),
    services.storedList().catch(() => undefined),
    services.policies(),
  ]);
  const builtIn = policies.listAddress ?? services.builtIn;
  const progress = subscription.progress();
  return {
    /** The publisher's address in this build, or the organisation's mirror. */
    ...(builtIn !== undefined && { builtIn }),
    ...(policies.updates === false && { isForbiddenByPolicy: true }),
    /** Where updates come from, while they are on. */
    ...(stored && { address: stored.address, ...checks(stored) }),
    isPermitted: stored !== null && (await subscription.isPermitted(stored.address)),
    ...(list && !isFirstPart(list) && { list: infoOf(list, now()) }),
    /** Bytes downloaded so far, and in all (0 while unknown). */
    ...(progress && { progress }),
  };
}
