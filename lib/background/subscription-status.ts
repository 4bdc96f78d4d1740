import { type HeldList, isFirstPart } from '../core/held-list.ts';
import type { HeldInfo, ListStatus, UpdateProblem } from '../core/list-status.ts';
import type { FailureCode } from '../list/failure.ts';
import type { Policies } from './policies.ts';
import type { Subscribed, Subscription } from './subscription.ts';

/** `undefined`: nothing a shopper has to know. */
const problems: Record<FailureCode, UpdateProblem | undefined> = {
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
  moved: 'storage',
  damaged: 'storage',
  storage: 'storage',
  stopped: undefined,
};

const iso = (moment: number): string => new Date(moment).toISOString();

export const isPastExpiry = (
  { origin, expires }: Pick<HeldList, 'origin' | 'expires'>,
  now: number,
): boolean => origin === 'network' && Date.parse(expires) <= now;

function infoOf(held: HeldList, now: number): HeldInfo {
  const { version, date, count, origin, bytes } = held;
  return { version, date, count, origin, bytes, isExpired: isPastExpiry(held, now) };
}

export interface StatusParts {
  subscription: Subscription;
  held(): Promise<HeldList | undefined>;
  builtIn: string | undefined;
  policies(): Promise<Policies>;
  isSavingData(): boolean;
  now(): number;
}

function told({ schedule }: Subscribed): Pick<ListStatus, 'checked' | 'confirmed' | 'problem'> {
  const { lastChecked, lastConfirmed, lastError } = schedule;
  const kind = lastError && problems[lastError.code];
  return {
    ...(lastChecked !== undefined && { checked: iso(lastChecked) }),
    ...(lastConfirmed !== undefined && { confirmed: iso(lastConfirmed) }),
    ...(kind && {
      problem: {
        kind,
        at: iso(lastError.at),
        ...(lastError.status !== undefined && { status: lastError.status }),
      },
    }),
  };
}

export async function listStatus(parts: StatusParts): Promise<ListStatus> {
  const { subscription, now } = parts;
  const [kept, held, policies] = await Promise.all([
    subscription.subscribed(),
    parts.held().catch(() => undefined),
    parts.policies(),
  ]);
  const builtIn = policies.listAddress ?? parts.builtIn;
  const progress = subscription.progress();
  return {
    ...(builtIn !== undefined && { builtIn }),
    ...(policies.updates === false && { isForbidden: true }),
    ...(kept && { address: kept.address, ...told(kept) }),
    isPermitted: kept !== null && (await subscription.isPermitted(kept.address)),
    isSavingData: parts.isSavingData(),
    ...(held && !isFirstPart(held) && { list: infoOf(held, now()) }),
    ...(progress && { progress }),
  };
}
