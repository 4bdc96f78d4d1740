/** Where the scripts of one tab meet: in their isolated world, under a symbol that no page sees. */

const key = Symbol.for('cart-canary.handover');

interface Place extends PromiseWithResolvers<unknown> {
  thing?: unknown;
}

const placesIn = (world: object): Map<string, Place> => {
  const shared = world as { [key]?: Map<string, Place> };
  shared[key] ??= new Map();
  return shared[key];
};

const placeOf = (name: string, world: object): Place => {
  const places = placesIn(world);
  const place: Place = places.get(name) ?? Promise.withResolvers();
  places.set(name, place);
  return place;
};

/** One place at which two scripts of a tab meet. `T` is taken on trust: only our own scripts meet here. */
export const slot = <T>(name: string) => ({
  /** Handed over twice, as by a script that was loaded twice, the first one stays. */
  give(thing: T, world: object = globalThis): void {
    const place = placeOf(name, world);
    if ('thing' in place) return;
    place.thing = thing;
    place.resolve(thing);
  },
  /** The thing, if its script is in this tab already. */
  find: (world: object = globalThis) => placeOf(name, world).thing as T | undefined,
  /** As soon as it is there; for ever pending where its script could not be loaded. */
  when: (world: object = globalThis) => placeOf(name, world).promise as Promise<T>,
});

export const namesHandedOver = (world: object): string[] =>
  [...placesIn(world)].filter(([, place]) => 'thing' in place).map(([name]) => name);
