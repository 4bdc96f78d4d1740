/** Values shared by the scripts of one tab, in their isolated world: no page can see them. */

const key = Symbol.for('cart-canary.handover');

interface Entry extends PromiseWithResolvers<unknown> {
  value?: unknown;
}

const entriesIn = (world: object): Map<string, Entry> => {
  const shared = world as { [key]?: Map<string, Entry> };
  shared[key] ??= new Map();
  return shared[key];
};

const entryOf = (name: string, world: object): Entry => {
  const entries = entriesIn(world);
  const entry: Entry = entries.get(name) ?? Promise.withResolvers();
  entries.set(name, entry);
  return entry;
};

/** A named value that one script gives and others read. `T` is not checked: only our own scripts use it. */
export const slot = <T>(name: string) => ({
  /** The first value given is kept, for a script may be loaded twice. */
  give(value: T, world: object = globalThis): void {
    const entry = entryOf(name, world);
    if ('value' in entry) return;
    entry.value = value;
    entry.resolve(value);
  },
  /** The value, if its script has run in this tab. */
  find: (world: object = globalThis) => entryOf(name, world).value as T | undefined,
  /** Resolves when the value is given; never where its script could not be loaded. */
  when: (world: object = globalThis) => entryOf(name, world).promise as Promise<T>,
});

export const namesHandedOver = (world: object): string[] =>
  [...entriesIn(world)].filter(([, entry]) => 'value' in entry).map(([name]) => name);
