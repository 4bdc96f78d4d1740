import type { ListUpdater } from '../list/updater.ts';
import type { Delivery } from '../reports/sending.ts';
import type { Subscription } from '../updates/subscription.ts';
import type { Stored } from './setting.ts';

export const restAfterFailure = 60_000;

type Healing = ReturnType<typeof createHealing>;

/** Fills a store from the package; rests after a failure, so that not every page costs an import. */
export function createHealing(
  updater: Pick<ListUpdater, 'loadSeed' | 'settled'>,
  now: () => number,
) {
  let restUntil = 0;
  let filling: Promise<boolean> | undefined;

  async function fill(isDamaged: boolean, onFirstPart: () => void): Promise<boolean> {
    const outcome = await updater.loadSeed(isDamaged, onFirstPart);
    if (outcome.kind === 'failed') {
      console.error('the packaged list could not be stored', outcome.failure);
    }
    // Damaged again at once means the disk is faulty.
    if (isDamaged || outcome.kind === 'failed') restUntil = now() + restAfterFailure;
    return outcome.kind === 'updated';
  }

  function begin(isDamaged: boolean): Promise<boolean> {
    const part = Promise.withResolvers<boolean>();
    const whole = fill(isDamaged, () => {
      part.resolve(true);
      filling = whole;
    }).finally(() => {
      filling = undefined;
    });
    return Promise.race([part.promise, whole]);
  }

  return {
    /**
     * True when it is worth looking again: the store is filled, or an empty one has the first part, and
     * who asks anew waits for the rest. Never rejects.
     */
    async heal(isDamaged: boolean): Promise<boolean> {
      if (now() < restUntil) return false;
      filling ??= begin(isDamaged);
      return filling;
    },
    settled: updater.settled,
  };
}

export interface DeviceDataParts {
  healing: Pick<Healing, 'heal' | 'settled'>;
  delivery: Pick<Delivery, 'turnOff'>;
  subscription: Pick<Subscription, 'unsubscribe'>;
  endWatch(): Promise<void>;
  mark: Pick<Stored<boolean>, 'getValue' | 'setValue'>;
  eraseDatabase(): Promise<void>;
  forget(): void;
  areas: readonly { clear(): Promise<void> }[];
  alarms: { clearAll(): Promise<unknown> };
  permissions: {
    getAll(): Promise<{ origins?: string[]; permissions?: string[] }>;
    /** Loosely typed: the browsers name permissions differently. */
    remove(what: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
  };
  /** Given at install, so it cannot be given back. */
  required: readonly string[];
  erased(): void;
}

/** Fills or erases the device. Erased, it is filled only at the next start or by the shopper. */
export function createDeviceData(parts: DeviceDataParts) {
  let isWanted: boolean | undefined;

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
      await parts.mark.setValue(true).catch(() => undefined);
      await parts.healing.heal(false);
      await parts.healing.settled();
    },
    async isFilling() {
      isWanted ??= await parts.mark.getValue().catch(() => true);
      return isWanted;
    },
    /** Rejects when a store could not be emptied. */
    async erase() {
      isWanted = false;
      // What cannot be ended must not keep the rest from being erased.
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
