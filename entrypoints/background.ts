import '../lib/store/open-first.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { createBadge } from '../lib/background/badge.ts';
import { lookAround } from '../lib/background/environment.ts';
import { listenForOccasions } from '../lib/background/events.ts';
import { keepListCurrent } from '../lib/background/list-updates.ts';
import type { Parts } from '../lib/background/parts.ts';
import { createPlaceAt } from '../lib/background/place-at.ts';
import { createReporting } from '../lib/background/reporting.ts';
import { memory, readPolicies, readSurfaces } from '../lib/background/settings.ts';
import { createTabPages } from '../lib/background/tab-pages.ts';
import { lookAgain, tabActions } from '../lib/background/tabs.ts';
import { createTroubles } from '../lib/background/troubles.ts';
import { judgeListings } from '../lib/background/wire-judging.ts';
import { keepOrErase } from '../lib/background/wire-keeping.ts';
import { answerMessages } from '../lib/background/wire-messages.ts';
import { hostPermissions } from '../lib/background/wire-permissions.ts';
import { speakTheirLanguage } from '../lib/background/wire-speaking.ts';
import { watchOwned } from '../lib/background/wire-watch.ts';
import { writeReports } from '../lib/background/wire-writing-reports.ts';
import { siteNamed, siteOf } from '../lib/sites/index.ts';
import { createDispatch } from '../lib/store/dispatch.ts';
import { eraseDatabase } from '../lib/store/erase.ts';
import { createHazards } from '../lib/store/hazards.ts';
import { open } from '../lib/store/open-first.ts';
import { createOutbox } from '../lib/store/outbox.ts';
import { createSilenced } from '../lib/store/silenced.ts';

/** Wires the background; every listener is there in the first tick, when a stopped one is woken. */
export default defineBackground(() => {
  const surroundings = lookAround();
  const { now, ownOrigin, stayAwake, permitted } = surroundings;
  const hazards = createHazards(open);
  const outbox = createOutbox(open);
  const dispatch = createDispatch(open);
  const silenced = createSilenced(open);
  const pages = createTabPages();
  const troubles = createTroubles(memory.troubles, now);
  const permissions = hostPermissions(dispatch);

  const { shopper, words, reportWords } = speakTheirLanguage(surroundings);
  const watching = watchOwned({ open, hazards, silenced, words, now, stayAwake });
  const { delivery, deliveryStatus, noteFates } = createReporting({
    isBarred: async () => (await readPolicies()).sending === false,
    dispatch,
    outbox,
    lookup: hazards.lookup,
    fetch: permitted,
    permissions,
    now,
    stayAwake,
  });
  const { subscription, healing, listStatus } = keepListCurrent(surroundings, {
    hazards,
    permissions,
    async updated() {
      lookAgain();
      noteFates();
      await watching.lookThrough();
    },
  });
  const keeping = keepOrErase({
    healing,
    subscription,
    delivery,
    watching,
    eraseDatabase: () => eraseDatabase(open),
    forget: pages.forget,
    erased: lookAgain,
  });
  const { judging, cards } = judgeListings(surroundings, {
    hazards,
    silenced,
    region: shopper.region,
    troubled: (error) => void troubles.note('judging', error),
    keeping,
    healing,
    subscription,
  });

  const parts = {
    judging,
    cards,
    surfaces: readSurfaces,
    subscription,
    watching,
    listStatus,
    policies: readPolicies,
    outbox,
    dispatch,
    delivery,
    deliveryStatus,
    silenced,
    pages,
    keeping,
    badge: createBadge(),
    shopper,
    words,
    placeAt: createPlaceAt(siteOf),
    listingUrl: (site, id) => siteNamed(site)?.listingUrl(id),
    ...tabActions(ownOrigin),
    ...writeReports({ hazards, shopper, reportWords, now }),
    now,
  } satisfies Parts;
  answerMessages(ownOrigin, parts, troubles);
  listenForOccasions(parts);
});
