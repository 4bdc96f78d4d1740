import * as z from 'zod/mini';
import { readListAddress } from './list-address.ts';

/**
 * What a school or company has decided for the devices it runs: the browser's `storage.managed`
 * (Chromium: the extension's policy, described by `public/managed-schema.json`; Firefox: `3rdparty`
 * in `policies.json`). It can only take requests away or move them to the organisation's own
 * mirror; it cannot turn anything on that the shopper has not asked for.
 */
export interface Policies {
  /** A language of lib/locales; one we do not speak counts as none. */
  language?: string;
  /** ISO 3166-1 alpha-2. */
  region?: string;
  /** Findings about kinds of goods are told, or not. */
  advice?: boolean;
  /** False: the list is never updated over the network. */
  updates?: boolean;
  /** False: reports stay on the device. */
  sending?: boolean;
  /** Where updates come from instead of the built-in address; the trusted root stays the packaged one. */
  listAddress?: string;
}

const address = z.string().check(z.refine((text) => readListAddress(text) !== undefined));

const shapes = {
  language: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
  region: z.string().check(z.regex(/^[A-Z]{2}$/)),
  advice: z.boolean(),
  updates: z.boolean(),
  sending: z.boolean(),
  listAddress: address,
} satisfies { [Name in keyof Policies]-?: z.ZodMiniType };

export interface ReadPolicies {
  policies: Policies;
  /** Names that were left out: unknown, or with a value of another shape. */
  ignored: readonly string[];
}

/** One wrong entry must not undo the others. */
export function readPolicies(raw: unknown): ReadPolicies {
  const policies: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(raw ?? {})) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name as keyof Policies] : undefined;
    const read = shape?.safeParse(value);
    if (read?.success) policies[name] = read.data;
    else ignored.push(name);
  }
  return { policies, ignored };
}

/** The part of `browser.storage` that tells them. */
export interface ManagedStorage {
  /** Missing in browsers that nobody can manage. */
  managed?: { get(): Promise<object> };
  onChanged: {
    addListener(callback: (changes: object, area: string) => void): void;
  };
}

export interface PolicyReader {
  read(): Promise<ReadPolicies>;
  /** Calls back when the organisation has changed something. */
  watch(callback: () => void): () => void;
}

/** For so long "nothing is decided" is believed, in milliseconds. */
const emptyLasts = 5_000;

/**
 * Firefox rejects where nobody manages the browser: then there are none. Chromium answers with
 * nothing until it has read its policies, and does not tell when it has (seen in 156): an empty
 * answer is asked for again.
 */
export function createPolicyReader(
  storage: ManagedStorage,
  now: () => number = Date.now,
): PolicyReader {
  const callbacks = new Set<() => void>();
  let known: Promise<ReadPolicies> | undefined;
  let isEmpty = false;
  let asked = 0;
  storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    known = undefined;
    for (const callback of callbacks) callback();
  });
  return {
    read() {
      if (isEmpty && now() - asked >= emptyLasts) known = undefined;
      if (known) return known;
      asked = now();
      isEmpty = false;
      const answer = storage.managed?.get() ?? Promise.resolve({});
      known = answer.then(readPolicies, () => readPolicies({}));
      return known.then((read) => {
        isEmpty = Object.keys(read.policies).length === 0;
        return read;
      });
    },
    watch(callback) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
}

/** A stored choice (`storage.defineItem`). */
export interface Choice<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  watch(callback: (value: T) => void): () => void;
}

export interface FixableChoice<T> extends Choice<T> {
  /** The organisation decided: what the shopper chooses is kept, and counts when that ends. */
  isFixed(): Promise<boolean>;
  /** The shopper's, whatever was decided. */
  getOwn(): Promise<T>;
}

export function withPolicy<Name extends keyof Policies, T>(
  reader: PolicyReader,
  name: Name,
  choice: Choice<T>,
  /** `undefined`: this value cannot be followed, the shopper's choice counts. */
  follow: (decided: NonNullable<Policies[Name]>) => T | undefined,
): FixableChoice<T> {
  const decided = async (): Promise<T | undefined> => {
    const { policies } = await reader.read();
    const value = policies[name];
    return value === undefined ? undefined : follow(value);
  };
  const getValue = async () => {
    const [own, fixed] = await Promise.all([choice.getValue(), decided()]);
    return fixed ?? own;
  };
  return {
    getValue,
    setValue: (value) => choice.setValue(value),
    removeValue: () => choice.removeValue(),
    isFixed: async () => (await decided()) !== undefined,
    getOwn: () => choice.getValue(),
    watch(callback) {
      const tell = () => void getValue().then(callback, () => undefined);
      const ends = [choice.watch(tell), reader.watch(tell)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
