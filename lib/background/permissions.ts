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
