/**
 * Where the scripts of one tab meet. The card and its words are scripts of their own, loaded only
 * when there is something to show; they run in the same isolated world as the shop's content script,
 * so what they hand over under a symbol is seen by them and never by the page.
 */

const key = Symbol.for('cart-canary.handover');

interface Handover {
  things: Map<string, unknown>;
  waiting: { name: string; resolve(thing: unknown): void }[];
}

const handoverIn = (world: object): Handover => {
  const shared = world as { [key]?: Handover };
  shared[key] ??= { things: new Map(), waiting: [] };
  return shared[key];
};

/** Handed over twice, as by a script that was loaded twice, the first one stays. */
export function handOver(name: string, thing: unknown, world: object): void {
  const shared = handoverIn(world);
  if (shared.things.has(name)) return;
  shared.things.set(name, thing);
  for (const one of shared.waiting) if (one.name === name) one.resolve(thing);
  shared.waiting = shared.waiting.filter((one) => one.name !== name);
}

export const handedOver = (name: string, world: object): unknown =>
  handoverIn(world).things.get(name);

export const namesHandedOver = (world: object): string[] => [...handoverIn(world).things.keys()];

/** As soon as it is there; for ever pending where its script could not be loaded. */
export function whenHandedOver(name: string, world: object): Promise<unknown> {
  const { things, waiting } = handoverIn(world);
  if (things.has(name)) return Promise.resolve(things.get(name));
  return new Promise((resolve) => {
    waiting.push({ name, resolve });
  });
}

/** One place at which two scripts of a tab meet. */
interface Slot<T> {
  /** Called by the script that brings the thing, when it has been loaded. */
  give(thing: T, world?: object): void;
  /** The thing, if its script is in this tab already. */
  find(world?: object): T | undefined;
  when(world?: object): Promise<T>;
}

/** `T` is taken on trust: only our own scripts meet here. */
export const slot = <T>(name: string): Slot<T> => ({
  give: (thing, world = globalThis) => handOver(name, thing, world),
  find: (world = globalThis) => handedOver(name, world) as T | undefined,
  when: (world = globalThis) => whenHandedOver(name, world) as Promise<T>,
});
