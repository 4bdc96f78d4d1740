import { browser } from 'wxt/browser';
import type { Delivery } from '../../lib/extension/delivery.ts';
import { createKeeping, type Keeping, type KeepingParts } from '../../lib/extension/keeping.ts';
import { filledSetting } from '../../lib/extension/settings.ts';
import { requiredPermissions } from './permissions.ts';

interface Parts
  extends Pick<KeepingParts, 'healing' | 'subscription' | 'eraseDatabase' | 'forget' | 'erased'> {
  delivery: Pick<Delivery, 'turnOff'>;
}

/** Wires what "erase everything" ends and empties. */
export const keepOrErase = ({ delivery, subscription, ...parts }: Parts): Keeping =>
  createKeeping({
    ...parts,
    subscription: {
      async unsubscribe() {
        await delivery.turnOff();
        await subscription.unsubscribe();
      },
    },
    mark: filledSetting,
    areas: [browser.storage.local, browser.storage.session],
    alarms: browser.alarms,
    permissions: browser.permissions as KeepingParts['permissions'],
    required: requiredPermissions(browser.runtime.getManifest()),
  });
