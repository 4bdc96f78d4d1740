import { originPattern } from './address.ts';
import { browser } from './browser.ts';
import { hasDataConsents } from './differences.ts';

interface PermissionRequest {
  origins?: string[];
  data_collection?: string[];
}
interface Permissions {
  request(what: PermissionRequest): Promise<boolean>;
  contains(what: PermissionRequest): Promise<boolean>;
  remove(what: PermissionRequest): Promise<boolean>;
}
const api = (): Permissions => browser.permissions as unknown as Permissions;

const reportConsents = ['browsingActivity', 'websiteContent'];
const harmConsents = ['healthInfo'];

const consents = (kinds: string[]): PermissionRequest =>
  hasDataConsents() ? { data_collection: kinds } : {};

/** Has to be called in the click, before any await, or the browser does not ask. */
export const askToSend = (...inboxes: string[]): Promise<boolean> =>
  api().request({ origins: inboxes.map(originPattern), ...consents(reportConsents) });

export const askForHarm = (): Promise<boolean> =>
  hasDataConsents() ? api().request(consents(harmConsents)) : Promise.resolve(true);

interface HostsServices {
  /**
   * The same host may serve the list and take reports: giving up one must not revoke the other's.
   */
  inUse(): Promise<readonly string[]>;
  /** Forbidden by an organisation's policy. */
  isForbiddenByPolicy(): Promise<boolean>;
  /** Inboxes that are still needed; while there are any, the consents to send stay too. */
  inboxes?: () => Promise<readonly string[]>;
}

export type Hosts = ReturnType<typeof hostsFor>;

/** The browser's permission for the hosts of addresses. Never rejects. */
export const hostsFor = (
  { inUse, isForbiddenByPolicy, inboxes }: HostsServices,
  permissions: Pick<Permissions, 'contains' | 'remove'> = api(),
) => ({
  async isPermitted(address: string): Promise<boolean> {
    if (await isForbiddenByPolicy()) return false;
    const needed = { origins: [originPattern(address)], ...(inboxes && consents(reportConsents)) };
    return permissions.contains(needed).catch(() => false);
  },
  async release(...addresses: string[]): Promise<void> {
    try {
      const origins = new Set(addresses.map(originPattern));
      for (const address of await inUse()) origins.delete(originPattern(address));
      await Promise.all(Array.from(origins, (origin) => permissions.remove({ origins: [origin] })));
      if (addresses.length === 0 || !inboxes || !hasDataConsents()) return;
      // Another inbox needs the consents as well; the list does not.
      if ((await inboxes()).length === 0)
        await permissions.remove(consents([...reportConsents, ...harmConsents]));
    } catch (error) {
      console.error('a permission could not be given back', error);
    }
  },
});

interface Manifest {
  permissions?: string[] | undefined;
  host_permissions?: string[] | undefined;
  content_scripts?: { matches?: string[] | undefined }[] | undefined;
}

/** Granted at install; browsers do not let an extension give these back. */
export const requiredPermissions = ({
  permissions = [],
  host_permissions = [],
  content_scripts = [],
}: Manifest): string[] => [
  ...permissions,
  ...host_permissions,
  ...content_scripts.flatMap(({ matches }) => matches ?? []),
];
