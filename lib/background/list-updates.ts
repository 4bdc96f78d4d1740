import { createListUpdater } from '../list/updater.ts';
import type { Hazards } from '../store/hazards.ts';
import { createHealing } from './device-data.ts';
import type { Environment } from './environment.ts';
import { withPackageFiles } from './fetch.ts';
import { mirrorsOf, operator } from './operator.ts';
import { memory, readPolicies } from './settings.ts';
import { createSubscription, type SubscriptionParts } from './subscription.ts';
import { listStatus } from './subscription-status.ts';

interface Parts extends Pick<SubscriptionParts, 'hosts' | 'updated'> {
  hazards: Hazards;
}

export function keepListCurrent(environment: Environment, { hazards, hosts, updated }: Parts) {
  const { now, ownOrigin } = environment;
  const fetch = withPackageFiles(ownOrigin, environment.fetch, environment.permitted);
  const updater = createListUpdater({ store: hazards, fetch, now, seedUrl: `${ownOrigin}list` });
  const subscription = createSubscription({
    ...environment,
    updater,
    memory: memory.subscribed,
    hosts,
    mirrorsOf,
    updated,
  });
  return {
    subscription,
    healing: createHealing(updater, now),
    listStatus: () =>
      listStatus({
        ...environment,
        subscription,
        held: hazards.held,
        builtIn: operator.list?.[0],
        policies: readPolicies,
      }),
  };
}
