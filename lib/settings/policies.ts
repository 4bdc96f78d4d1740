import * as z from 'zod/mini';
import { readListAddress } from '../extension/address.ts';

/** Decisions of an organisation. They can forbid or move requests, and turn nothing on. */

export interface Policy {
  schema(): z.ZodMiniType;
  title: string;
  description: string;
}

/** Policies of single settings are in `setting-rows.ts`. */
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

export interface Policies {
  updates?: boolean;
  sending?: boolean;
  listAddress?: string;
  [setting: string]: unknown;
}

/** One wrong entry must not undo the others. */
export function readPolicies(policies: Record<string, Policy>, raw: unknown): Policies {
  const valid = Object.entries(raw ?? {}).filter(
    ([name, value]) =>
      Object.hasOwn(policies, name) && policies[name]?.schema().safeParse(value).success,
  );
  return Object.fromEntries(valid);
}

export interface ManagedStorage {
  /** Missing in browsers without managed storage. */
  managed?: { get(): Promise<object> };
  onChanged: {
    addListener(callback: (changes: object, area: string) => void): void;
  };
}

export type PolicyReader = ReturnType<typeof createPolicyReader>;

/** Milliseconds for which an empty result is believed. */
const emptyIsValidFor = 5_000;

/** Firefox rejects without management; Chromium 156 answers empty until policies are read. */
export function createPolicyReader(
  storage: ManagedStorage,
  policies: Record<string, Policy>,
  now: () => number = Date.now,
) {
  const callbacks = new Set<() => void>();
  let current: Promise<Policies> | undefined;
  let isCurrentUntil = 0;
  storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    current = undefined;
    for (const callback of callbacks) callback();
  });
  return {
    read(): Promise<Policies> {
      if (current && now() < isCurrentUntil) return current;
      isCurrentUntil = Number.POSITIVE_INFINITY;
      const empty = now() + emptyIsValidFor;
      current = (storage.managed?.get() ?? Promise.resolve({}))
        .then((raw) => readPolicies(policies, raw))
        .catch((): Policies => ({}));
      return current.then((read) => {
        if (Object.keys(read).length === 0) isCurrentUntil = empty;
        return read;
      });
    },
    watch(callback: () => void) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
}

export interface Stored<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(callback: (value: T) => void): () => void;
}

export interface Setting<T> extends Stored<T> {
  /** Whether a policy decides it. The shopper's own choice is kept and counts again afterwards. */
  isFixed(): Promise<boolean>;
  getOwn(): Promise<T>;
}

export function withPolicy<T>(reader: PolicyReader, name: string, own: Stored<T>): Setting<T> {
  const policyValue = async () => (await reader.read())[name] as T | undefined;
  const getValue = async () => {
    const [chosen, fixed] = await Promise.all([own.getValue(), policyValue()]);
    return fixed ?? chosen;
  };
  return {
    getValue,
    setValue: (value) => own.setValue(value),
    isFixed: async () => (await policyValue()) !== undefined,
    getOwn: () => own.getValue(),
    watch(callback) {
      const notify = () => void getValue().then(callback, () => undefined);
      const ends = [own.watch(notify), reader.watch(notify)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
