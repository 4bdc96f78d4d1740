import { isFirstPart } from '../core/held-list.ts';
import type { ListStatus } from '../core/list-status.ts';
import { createListUpdater } from '../list/updater.ts';
import type { Hazards } from '../store/hazards.ts';
import { createHealing } from './device-data.ts';
import type { Environment } from './environment.ts';
import { withPackageFiles } from './fetch.ts';
import { mirrorsOf, operator } from './operator.ts';
import { memory, readPolicies } from './settings.ts';
import { createSubscription, type SubscriptionParts } from './subscription.ts';
import { listStatus } from './subscription-status.ts';

interface Parts extends Pick<SubscriptionParts, 'permissions' | 'updated'> {
  hazards: Hazards;
}

export function keepListCurrent(environment: Environment, parts: Parts) {
  const { now, ownOrigin, isSavingData } = environment;
  const { hazards, permissions, updated } = parts;
  const fetch = withPackageFiles(ownOrigin, environment.fetch, environment.permitted);
  const updater = createListUpdater({ store: hazards, fetch, now, seedUrl: `${ownOrigin}list` });
  const subscription = createSubscription({
    ...environment,
    updater,
    memory: memory.subscribed,
    permissions: {
      ...permissions,
      contains: async (what) =>
        (await readPolicies()).updates !== false && permissions.contains(what),
    },
    mirrorsOf,
    updated,
  });
  const [builtIn] = operator.list ?? [];
  return {
    subscription,
    healing: createHealing(updater, now),
    listStatus: (): Promise<ListStatus> =>
      listStatus({
        subscription,
        held: async () => {
          const held = await hazards.held();
          return held && !isFirstPart(held) ? held : undefined;
        },
        builtIn,
        policies: readPolicies,
        isSavingData,
        now,
      }),
  };
}
