import * as z from 'zod/mini';
import { readListAddress } from './list-address.ts';

/**
 * What a school or company has decided for the devices it runs: the browser's `storage.managed`
 * (Chromium: the extension's policy, described by `public/managed-schema.json`; Firefox: `3rdparty`
 * in `policies.json`). It can only take requests away or move them to the organisation's own
 * mirror; it cannot turn anything on that the shopper has not asked for.
 */

/** One thing that an organisation may decide, with the words that administrators see. */
export interface Policy {
  schema(): z.ZodMiniType;
  title: string;
  description: string;
}

/** Those that are no setting of the shopper's; the others stand with their setting. */
export const requestPolicies = {
  updates: {
    schema: () => z.boolean(),
    title: 'Updates of the list',
    description:
      'false: the list is never updated over the network. true or absent: the person decides.',
  },
  sending: {
    schema: () => z.boolean(),
    title: 'Sending of reports',
    description: 'false: reports stay on the device. true or absent: the person decides.',
  },
  listAddress: {
    schema: () => z.string().check(z.refine((text) => readListAddress(text) !== undefined)),
    title: 'Address of the list',
    description:
      'An https folder with a copy of the signed list, used instead of the built-in address. Its signatures are checked as always.',
  },
} satisfies Record<string, Policy>;

/** By name. What is said of a setting has the type of its schema. */
export interface Policies {
  updates?: boolean;
  sending?: boolean;
  listAddress?: string;
  [setting: string]: unknown;
}

/** What is unknown or has another shape is left out: one wrong entry must not undo the others. */
export function readPolicies(known: Record<string, Policy>, raw: unknown): Policies {
  const named = Object.entries(raw ?? {}).filter(
    ([name, value]) => Object.hasOwn(known, name) && known[name]?.schema().safeParse(value).success,
  );
  return Object.fromEntries(named);
}

/** The part of `browser.storage` that tells them. */
export interface ManagedStorage {
  /** Missing in browsers that nobody can manage. */
  managed?: { get(): Promise<object> };
  onChanged: {
    addListener(callback: (changes: object, area: string) => void): void;
  };
}

export type PolicyReader = ReturnType<typeof createPolicyReader>;

/** For so long "nothing is decided" is believed, in milliseconds. */
const emptyLasts = 5_000;

/**
 * Firefox rejects where nobody manages the browser: then there are none. Chromium answers with
 * nothing until it has read its policies, and does not tell when it has (seen in 156): an empty
 * answer is asked for again.
 */
export function createPolicyReader(
  storage: ManagedStorage,
  policies: Record<string, Policy>,
  now: () => number = Date.now,
) {
  const callbacks = new Set<() => void>();
  let known: Promise<Policies> | undefined;
  let isEmpty = false;
  let asked = 0;
  storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    known = undefined;
    for (const callback of callbacks) callback();
  });
  return {
    read(): Promise<Policies> {
      if (isEmpty && now() - asked >= emptyLasts) known = undefined;
      if (known) return known;
      asked = now();
      isEmpty = false;
      const answer = storage.managed?.get() ?? Promise.resolve({});
      known = answer.then(
        (raw) => readPolicies(policies, raw),
        () => readPolicies(policies, {}),
      );
      return known.then((read) => {
        isEmpty = Object.keys(read).length === 0;
        return read;
      });
    },
    /** Calls back when the organisation has changed something. */
    watch(callback: () => void) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
}
