import type { Delivery } from './delivery.ts';
import type { Healing } from './healing.ts';
import type { Stored } from './setting.ts';
import type { Subscription } from './subscription.ts';

export interface DeviceDataParts {
  healing: Pick<Healing, 'heal' | 'settled'>;
  delivery: Pick<Delivery, 'turnOff'>;
  subscription: Pick<Subscription, 'unsubscribe'>;
  /** Turns the watch off, and takes its notification away while it still may. */
  endWatch(): Promise<void>;
  mark: Pick<Stored<boolean>, 'getValue' | 'setValue'>;
  eraseDatabase(): Promise<void>;
  /** What is only in memory. */
  forget(): void;
  areas: readonly { clear(): Promise<void> }[];
  alarms: { clearAll(): Promise<unknown> };
  permissions: {
    getAll(): Promise<{ origins?: string[]; permissions?: string[] }>;
    /** Typed loosely, as the browsers' own names for permissions differ. */
    remove(what: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
  };
  /** What the manifest asks for at the install: that cannot be given back. */
  required: readonly string[];
  erased(): void;
}

/**
 * What this device keeps as a whole: the packaged list, put there at each start, or nothing at all
 * after "erase everything". Then the list stays away until the next start or until the shopper asks
 * for it; a page that is opened meanwhile must not bring it back.
 */
export function createDeviceData(parts: DeviceDataParts) {
  let isWanted: boolean | undefined;

  /** Every address and every ability that was given for a feature. */
  async function giveBack(): Promise<void> {
    const { origins = [], permissions = [] } = await parts.permissions.getAll();
    const optional = (names: readonly string[]) =>
      names.filter((name) => !parts.required.includes(name));
    const gifts = [
      ...optional(origins).map((origin) => ({ origins: [origin] })),
      ...optional(permissions).map((permission) => ({ permissions: [permission] })),
    ];
    for (const gift of gifts) await parts.permissions.remove(gift).catch(() => false);
  }

  return {
    /** Puts the packaged list into an empty store. Never rejects. */
    async fill() {
      isWanted = true;
      // Where the mark cannot be written the list is not worth less.
      await parts.mark.setValue(true).catch(() => undefined);
      await parts.healing.heal(false);
    },
    /** May a page that meets an empty store fill it? */
    async isFilling() {
      isWanted ??= await parts.mark.getValue().catch(() => true);
      return isWanted;
    },
    /** Ends everything that could still write, then empties every store. Rejects when one stays. */
    async erase() {
      isWanted = false;
      // What cannot be ended, as in a database that does not open, must not keep anything from going.
      for (const end of [parts.delivery.turnOff, parts.subscription.unsubscribe, parts.endWatch])
        await end().catch(() => undefined);
      await parts.healing.settled();
      await parts.alarms.clearAll();
      await giveBack().catch(() => undefined);
      await parts.eraseDatabase();
      parts.forget();
      for (const area of parts.areas) await area.clear();
      parts.erased();
    },
  };
}
