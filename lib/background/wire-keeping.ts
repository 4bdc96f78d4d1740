import { browser } from 'wxt/browser';
import { createKeeping, type Keeping, type KeepingParts } from './keeping.ts';
import { memory, settings } from './settings.ts';
import type { Watching } from './watching.ts';
import { requiredPermissions } from './wire-permissions.ts';

interface Parts
  extends Pick<
    KeepingParts,
    'healing' | 'delivery' | 'subscription' | 'eraseDatabase' | 'forget' | 'erased'
  > {
  watching: Pick<Watching, 'resume'>;
}

/** Wires what "erase everything" ends and empties. */
export const keepOrErase = ({ watching, ...parts }: Parts): Keeping =>
  createKeeping({
    ...parts,
    async endWatch() {
      await settings.watch.setValue(false);
      await watching.resume();
    },
    mark: memory.filled,
    areas: [browser.storage.local, browser.storage.session],
    alarms: browser.alarms,
    permissions: browser.permissions as KeepingParts['permissions'],
    required: requiredPermissions(browser.runtime.getManifest()),
  });
