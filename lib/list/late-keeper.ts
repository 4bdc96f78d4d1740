import type { Keeper } from './keeper.ts';

/** A keeper that is made when it is first asked: a background woken for a page never does. */
export function lateKeeper(make: () => Promise<Keeper>): Keeper {
  let made: Promise<Keeper> | undefined;
  const keeper = (): Promise<Keeper> => {
    made ??= make().catch((error: unknown) => {
      // Not remembered: the next one who asks tries anew.
      made = undefined;
      throw error;
    });
    return made;
  };
  return {
    loadSeed: async () => (await keeper()).loadSeed(),
    update: async (options) => (await keeper()).update(options),
    heal: async (options) => (await keeper()).heal(options),
  };
}
