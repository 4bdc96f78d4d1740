import { describe, expect, it, vi } from 'vitest';
import type { Keeper } from '../../lib/list/keeper.ts';
import { lateKeeper } from '../../lib/list/late-keeper.ts';
import type { Outcome } from '../../lib/list/refresh.ts';
import { heldList } from '../store/fixtures.ts';

describe('a keeper made late', () => {
  const good: Outcome = { kind: 'current', list: heldList(1, 20), downloaded: 0 };
  const keeper: Keeper = {
    loadSeed: async () => good,
    update: async () => good,
    heal: async () => good,
  };

  it('is made when it is first asked, once', async () => {
    const make = vi.fn(async () => keeper);
    const late = lateKeeper(make);
    expect(make).not.toHaveBeenCalled();
    expect(await Promise.all([late.loadSeed(), late.heal()])).toEqual([good, good]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is made anew where its file could not be loaded', async () => {
    const make = vi.fn(async () => keeper).mockRejectedValueOnce(new Error('not loaded'));
    const late = lateKeeper(make);
    await expect(late.loadSeed()).rejects.toThrow('not loaded');
    expect(await late.loadSeed()).toEqual(good);
  });
});
