import { browser } from 'wxt/browser';
import { createHealing } from '../../lib/background/healing.ts';
import { readListAddress } from '../../lib/background/list-address.ts';
import { withPackageFiles } from '../../lib/background/package-files.ts';
import { memory, readPolicies } from '../../lib/background/settings.ts';
import { createSubscription, type SubscriptionParts } from '../../lib/background/subscription.ts';
import { listStatus } from '../../lib/background/subscription-status.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { lateKeeper } from '../../lib/list/late-keeper.ts';
import * as rules from '../../lib/list/subscription.ts';
import type { Hazards } from '../../lib/store/hazards.ts';
import type { Surroundings } from './surroundings.ts';

interface Parts extends Pick<SubscriptionParts, 'permissions' | 'updated'> {
  hazards: Hazards;
}

/** Wires where the list comes from: the package at first, an address once the shopper asked for it. */
export function keepListCurrent(surroundings: Surroundings, parts: Parts) {
  const { now, ownOrigin, isSavingData, stayAwake } = surroundings;
  const { hazards, permissions, updated } = parts;
  const keeper = lateKeeper(async () => {
    const { createKeeper } = await import('../../lib/list/keeper.ts');
    const fetch = withPackageFiles(ownOrigin, surroundings.fetch, surroundings.permitted);
    return createKeeper({ store: hazards, fetch, now, seedUrl: `${ownOrigin}list` });
  });
  const subscription = createSubscription({
    keeper,
    rules,
    memory: memory.subscribed,
    permissions: {
      ...permissions,
      contains: async (what) =>
        (await readPolicies()).updates !== false && permissions.contains(what),
    },
    alarms: browser.alarms,
    isSavingData,
    now,
    chance: () => Math.random(),
    stayAwake,
    updated,
  });
  const builtIn = readListAddress(String(import.meta.env.WXT_LIST_URL ?? ''));
  return {
    subscription,
    healing: createHealing(keeper, now),
    listStatus: (): Promise<ListStatus> =>
      listStatus({
        subscription,
        held: hazards.held,
        builtIn,
        policies: readPolicies,
        isSavingData,
        now,
      }),
  };
}
