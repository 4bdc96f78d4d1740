import { browser } from 'wxt/browser';
import { originPattern } from './list-address.ts';

/** Addresses are patterns of hosts (`originPattern`). */
export interface HostPermissions {
  contains(what: { origins: string[] }): Promise<boolean>;
  remove(what: { origins: string[] }): Promise<boolean>;
}

/**
 * One hub may publish the list and take reports: giving up one must not take the host from the
 * other. `inUse`: the addresses somebody still needs.
 */
export function sharedPermissions(
  permissions: HostPermissions,
  inUse: () => Promise<readonly string[]>,
): HostPermissions {
  return {
    contains: (what) => permissions.contains(what),
    async remove({ origins }) {
      const needed = new Set((await inUse()).map(originPattern));
      const free = origins.filter((origin) => !needed.has(origin));
      return free.length > 0 && permissions.remove({ origins: free });
    },
  };
}

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

const ofReports = ['browsingActivity', 'websiteContent'];
const ofHarm = ['healthInfo'];

interface Wish {
  origins?: string[];
  data_collection?: string[];
}
interface Permissions {
  request(what: Wish): Promise<boolean>;
  contains(what: Wish): Promise<boolean>;
  remove(what: Wish): Promise<boolean>;
}

const api = (): Permissions => browser.permissions as unknown as Permissions;

/** Only Firefox has these consents; elsewhere asking for them is an error. */
const consents = (kinds: string[]): Wish =>
  import.meta.env.FIREFOX ? { data_collection: kinds } : {};

/** Call it in the click itself, before any await, or the browser does not ask. */
export const askToSend = (...inboxes: string[]): Promise<boolean> =>
  api().request({ origins: inboxes.map(originPattern), ...consents(ofReports) });

export const askForHarm = (): Promise<boolean> =>
  import.meta.env.FIREFOX ? api().request(consents(ofHarm)) : Promise.resolve(true);

export const sendingPermissions = (shared: Pick<HostPermissions, 'remove'>): HostPermissions => ({
  contains: ({ origins }) => api().contains({ origins, ...consents(ofReports) }),
  async remove(what) {
    const isFree = await shared.remove(what);
    if (isFree && import.meta.env.FIREFOX)
      await api()
        .remove(consents([...ofReports, ...ofHarm]))
        .catch(() => false);
    return isFree;
  },
});
