import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Inquiry, inquiryOf } from '../core/affected-case.ts';
import type { Listing } from '../core/listing.ts';
import { hasOnlyTitle, listingOf, type Owned } from '../core/owned.ts';
import { isHint, keysOfOwned, matchesOfOwned } from '../core/owned-matches.ts';
import type { Match } from '../core/verdict.ts';
import { useRefresh } from '../extension/extension-page.ts';
import { send } from '../extension/send.ts';
import { readChoices, settings, usePermission } from '../settings/index.ts';
import { listingUrl } from '../sites/facts.ts';
import { connect } from '../store/database.ts';
import { createHazards } from '../store/hazards.ts';
import { createOwnedStore } from '../store/owned.ts';
import type { OwnedProduct, OwnedRecord } from '../store/records.ts';
import { createSilenced } from '../store/silenced.ts';
import { subscribed } from '../updates/index.ts';

export interface OwnedThing {
  owned: Owned;
  listing: Listing;
  /** Canonical address of its page; unknown where an order gave a title only. */
  url: string | undefined;
  /** Known by its title alone, so a match may be about another product. */
  isUnconfirmed?: boolean;
  named: readonly { match: Match; inquiry: Inquiry }[];
}

export interface SwitchActions {
  onTurnOn(withNotifications: boolean): void;
  onTurnOff(): void;
  onAllow(): void;
}

export interface AlertActions extends SwitchActions {
  /**
   * The shopper's answer whether a notice (`source:reference`) is about a thing known by its title
   * only.
   */
  onAnswer(thing: OwnedThing, isIt: boolean, hazard: string): void;
  onHarm(thing: OwnedThing, hazard: string): void;
  onRemove(thing: OwnedThing): void;
  onErase(): void;
  onUndo(): void;
}

export type AlertsNote = 'taken-out' | 'erased' | 'failed';

const open = connect();
const ownedStore = createOwnedStore(open);
const hazards = createHazards(open);
const silenced = createSilenced(open);

async function readThings() {
  const choices = await readChoices();
  const now = Date.now();
  const today = new Date(now).toISOString().slice(0, 10);
  const thingOf = async (owned: OwnedProduct) => {
    const { site, id } = owned;
    const url = hasOnlyTitle(owned) ? undefined : listingUrl(site, id);
    if (url === undefined && !hasOnlyTitle(owned)) return undefined;
    const hits = (await hazards.lookup(keysOfOwned(owned))).hazards;
    const hidden = hits.length > 0 ? await silenced.of(site, id) : new Map();
    const matches = matchesOfOwned(owned, hits, { ...choices, today, silenced: hidden });
    const named = matches.map((match) => ({ match, inquiry: inquiryOf(match, owned) }));
    return { owned, listing: listingOf(owned), url, named, isUnconfirmed: isHint(owned) };
  };
  const storedList = await hazards.storedList();
  const things = await Promise.all((await ownedStore.list(now)).map(thingOf));
  return {
    things: things.filter((one) => one !== undefined),
    listDate: storedList?.date,
    hasUpdates: (await subscribed.getValue()) !== null,
  };
}

const notifications = { permissions: ['notifications' as const] };

/** A failure does no harm: the background looks everything up again at its next start. */
const lookUpNow = () => send('alerts-changed', {}).catch(() => undefined);

const useThings = () => {
  const [data, setRead] = useState<Awaited<ReturnType<typeof readThings>>>();
  const [note, setNote] = useState<AlertsNote | undefined>(undefined);
  const refresh = useCallback(async () => {
    setRead(await readThings());
    await send('alerts-read', {}).catch(() => undefined);
  }, []);
  const attempt = async (action: () => Promise<unknown>, done?: AlertsNote) => {
    try {
      await action();
      setNote(done);
      await refresh();
      return true;
    } catch {
      setNote('failed');
      return false;
    }
  };
  const look = useCallback(() => {
    // A page in a background tab has not been read.
    if (!document.hidden) refresh().catch(() => setNote('failed'));
  }, [refresh]);
  // Other tabs may have added products, and the list may have been updated.
  useRefresh(look);
  return { read: data, note, attempt };
};

/** Stores a report of injury, and opens the page on which details can be added. */
async function reportHarm(listing: Listing, hazard: string): Promise<void> {
  const reason = 'injury-or-damage';
  const made = await send('report', { kind: 'suspect', listing, hazard, reason });
  if (!made.stored) throw new Error('a private window keeps no report');
  location.assign(`/sending.html#${made.report.id}`);
}

/** Ignores a second press (a double click) while the other page is still loading. */
const useOnce = () => {
  const isOn = useRef(false);
  useEffect(() => {
    const back = () => {
      isOn.current = false;
    };
    addEventListener('pageshow', back);
    return () => removeEventListener('pageshow', back);
  }, []);
  return async (action: () => Promise<boolean>) => {
    if (isOn.current) return;
    isOn.current = true;
    isOn.current = await action();
  };
};

export const useAlerts = () => {
  const { attempt, ...shown } = useThings();
  const harmOnce = useOnce();
  const [canNotify, chooseNotify] = usePermission(notifications);
  const [removed, setRemoved] = useState<readonly OwnedRecord[]>([]);
  const [permissionRefused, setPermissionRefused] = useState(false);
  const allow = () => void chooseNotify(true).then((isGiven) => setPermissionRefused(!isGiven));

  const actions: AlertActions = {
    onTurnOn(withNotifications) {
      if (withNotifications) allow();
      void attempt(() => settings.alerts.setValue(true));
    },
    onTurnOff: () =>
      attempt(async () => {
        await settings.alerts.setValue(false);
        // Before the permission is removed: afterwards a shown notification could not be cleared.
        await lookUpNow();
        await chooseNotify(false);
      }),
    onAllow: allow,
    onAnswer: ({ owned }, isIt, hazard) =>
      attempt(async () => {
        const { site, id } = owned;
        if (isIt) await ownedStore.add([{ ...owned, confirmed: true }], Date.now());
        else await send('silence', { site, id, hazards: [hazard], silenced: true });
      }),
    onHarm: ({ listing }, hazard) => harmOnce(() => attempt(() => reportHarm(listing, hazard))),
    onRemove: ({ owned }) =>
      attempt(async () => {
        const record = await ownedStore.takeOut(owned.site, owned.id);
        setRemoved(record ? [record] : []);
      }, 'taken-out'),
    onErase: () =>
      attempt(async () => {
        const gone = await ownedStore.removeAll();
        // A second press removes nothing and must not replace what undo restores.
        if (gone.length > 0) setRemoved(gone);
      }, 'erased'),
    onUndo: () => attempt(() => ownedStore.restore(removed)),
  };
  return { ...shown, canNotify, permissionRefused, actions };
};
