/** Values shared by the scripts of one tab, in their isolated world: no page can see them. */

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

/** A named value that one script gives and others read. `T` is not checked: only our own scripts use it. */
export const slot = <T>(name: string) => ({
  /** The first value given is kept, for a script may be loaded twice. */
  give(thing: T, world: object = globalThis): void {
    const place = placeOf(name, world);
    if ('thing' in place) return;
    place.thing = thing;
    place.resolve(thing);
  },
  /** The value, if its script has run in this tab. */
  find: (world: object = globalThis) => placeOf(name, world).thing as T | undefined,
  /** Resolves when the value is given; never where its script could not be loaded. */
  when: (world: object = globalThis) => placeOf(name, world).promise as Promise<T>,
});

export const namesHandedOver = (world: object): string[] =>
  [...placesIn(world)].filter(([, place]) => 'thing' in place).map(([name]) => name);
