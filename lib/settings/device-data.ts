import type { Stored } from './policies.ts';

export interface DeviceData {
  /** Puts the packaged list into an empty store. Never rejects. */
  fill(): Promise<void>;
  isFilling(): Promise<boolean>;
  /** Rejects when a store could not be emptied. */
  erase(): Promise<void>;
}

export interface DeviceDataServices {
  refillFromPackage: { refill(isDamaged: boolean): Promise<boolean>; settled(): Promise<void> };
  /** Turns off what goes on by itself: sending, updates, alerts. */
  beforeErase: readonly (() => Promise<unknown>)[];
  listWanted: Pick<Stored<boolean>, 'getValue' | 'setValue'>;
  eraseDatabase(): Promise<void>;
  forgetTabs(): void;
  areas: readonly { clear(): Promise<void> }[];
  alarms: { clearAll(): Promise<unknown> };
  permissions: {
    getAll(): Promise<{ origins?: string[]; permissions?: string[] }>;
    /** Loosely typed: the browsers name permissions differently. */
    remove(what: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
  };
  /** Permissions granted at install, which cannot be given back. */
  required: readonly string[];
  onErased(): void;
}

/** Fills or erases the device. Erased, it is filled only at the next start or by the shopper. */
export function createDeviceData(services: DeviceDataServices): DeviceData {
  let isWanted: boolean | undefined;

  async function giveBack(): Promise<void> {
    const { origins = [], permissions = [] } = await services.permissions.getAll();
    const optional = (names: readonly string[]) =>
      names.filter((name) => !services.required.includes(name));
    const grants = [
      ...optional(origins).map((origin) => ({ origins: [origin] })),
      ...optional(permissions).map((permission) => ({ permissions: [permission] })),
    ];
    for (const grant of grants) await services.permissions.remove(grant).catch(() => false);
  }

  return {
    async fill() {
      isWanted = true;
      await services.listWanted.setValue(true).catch(() => undefined);
      await services.refillFromPackage.refill(false);
      await services.refillFromPackage.settled();
    },
    async isFilling() {
      isWanted ??= await services.listWanted.getValue().catch(() => true);
      return isWanted;
    },
    async erase() {
      isWanted = false;
      // A service that fails to stop must not prevent erasing.
      for (const end of services.beforeErase) await end().catch(() => undefined);
      await services.refillFromPackage.settled();
      await services.alarms.clearAll();
      await giveBack().catch(() => undefined);
      await services.eraseDatabase();
      services.forgetTabs();
      for (const area of services.areas) await area.clear();
      services.onErased();
    },
  };
}
