import { storage } from '../extension/browser.ts';
import type { Environment } from '../extension/environment.ts';
import { withPackageFiles } from '../extension/fetch.ts';
import { mirrorsOf, operator } from '../extension/operator.ts';
import { createListUpdater } from '../list/updater.ts';
import { readPolicies } from '../settings/index.ts';
import type { Hazards } from '../store/hazards.ts';
import { createRefill } from './refill.ts';
import { createShopRules } from './shop-rules.ts';
import { listStatus } from './status.ts';
import { createSubscription, type Subscribed, type SubscriptionServices } from './subscription.ts';

/** `null`: updates are off. */
export const subscribed = storage.defineItem<Subscribed | null>('local:subscribed', {
  fallback: null,
});

interface UpdatesServices extends Pick<SubscriptionServices, 'hosts' | 'onUpdated'> {
  hazards: Hazards;
}

/**
 * The background's half: the subscription, the shop rules, and filling the store from the package.
 */
export function createUpdates(environment: Environment, services: UpdatesServices) {
  const { now, ownOrigin } = environment;
  const { hazards, hosts, onUpdated } = services;
  const fetch = withPackageFiles(ownOrigin, environment.fetch, environment.permitted);
  const updater = createListUpdater({ store: hazards, fetch, now, seedUrl: `${ownOrigin}list` });
  const shopRules = createShopRules(hazards);
  const subscription = createSubscription({
    ...{ ...environment, hosts, memory: subscribed, mirrorsOf, updater },
    async onUpdated() {
      await shopRules.register();
      await onUpdated();
    },
  });
  const statusServices = {
    storedList: hazards.storedList,
    builtIn: operator.list?.[0],
    policies: readPolicies,
  };
  return {
    shopRules,
    subscription,
    refillFromPackage: createRefill(updater, now, shopRules.register),
    listStatus: () => listStatus({ now, ...statusServices, subscription }),
  };
}
