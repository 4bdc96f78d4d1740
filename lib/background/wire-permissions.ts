import { browser } from 'wxt/browser';
import type { Dispatch } from '../store/dispatch.ts';
import { memory } from './settings.ts';
import { sharedPermissions } from './shared-permissions.ts';

/** Hosts that the list and reports hold in common. */
export const hostPermissions = (dispatch: Pick<Dispatch, 'outlook'>) =>
  sharedPermissions(browser.permissions, async () => {
    const [subscribed, inbox] = await Promise.all([
      memory.subscribed.getValue(),
      memory.inbox.getValue(),
    ]);
    const waiting = await dispatch.outlook(inbox ?? undefined);
    return [subscribed?.address, inbox, ...waiting.keys()].filter((one) => typeof one === 'string');
  });

interface Manifest {
  permissions?: string[] | undefined;
  host_permissions?: string[] | undefined;
  content_scripts?: { matches?: string[] | undefined }[] | undefined;
}

/** What the install gives, and no feature can give back. */
export const requiredPermissions = ({
  permissions = [],
  host_permissions = [],
  content_scripts = [],
}: Manifest): string[] => [
  ...permissions,
  ...host_permissions,
  ...content_scripts.flatMap(({ matches }) => matches ?? []),
];
