import { browser } from 'wxt/browser';
import { deliveryAlarm } from './delivery.ts';
import type { Keeping } from './keeping.ts';
import { reportFromMenu } from './menu-report.ts';
import type { Parts as MessageParts } from './parts.ts';
import { createReportMenu } from './report-menu.ts';
import { memory, policyReader, settings } from './settings.ts';
import { alarmName } from './subscription.ts';
import { lookAgain, shopPages } from './tabs.ts';
import { onWatchNotification } from './watch-teller.ts';
import { watchAlarm } from './watching.ts';
import { openWelcome } from './welcome.ts';
import { obeyPolicies } from './wire-policies.ts';
import type { Speaking } from './wire-speaking.ts';

interface Parts extends MessageParts {
  words: Speaking['words'];
  keeping: Keeping;
}

/**
 * Firefox tells nobody that an extension was switched on again, and has forgotten its alarms by then:
 * the list would age until the browser is started anew.
 */
async function startUnheard(start: () => void): Promise<void> {
  const isStarted = await memory.started.getValue().catch(() => true);
  if (!isStarted) start();
}

/** Everything but messages that wakes the background; call it in the first tick. */
export function listenForOccasions(parts: Parts): void {
  const { keeping, subscription, watching, delivery, shopper, words } = parts;
  const obey = () => obeyPolicies(parts);

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void obey().then(subscription.wake);
    if (name === deliveryAlarm) void delivery.wake();
    if (name === watchAlarm) void watching.resume();
  });
  onWatchNotification();
  settings.watch.watch(() => void watching.resume());

  const menu = createReportMenu(shopPages, async (tab) =>
    reportFromMenu(parts, await words(), tab),
  );
  const nameMenu = async () => menu.create((await words()).reportMenu);
  let hasStarted = false;
  const start = () => {
    if (hasStarted) return;
    hasStarted = true;
    void memory.started.setValue(true).catch(() => undefined);
    // Firefox forgets the entry of an event page with the session.
    void nameMenu();
    void obey().then(subscription.wake);
    void delivery.start();
  };
  const begin = () => {
    void keeping.fill().then(watching.resume);
    start();
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    begin();
    if (reason === 'install') void openWelcome();
  });
  browser.runtime.onStartup.addListener(begin);
  if (import.meta.env.FIREFOX)
    void startUnheard(() => {
      start();
      void watching.resume();
    });

  shopper.onLanguage(() => void nameMenu());
  // Whatever it is, the pages that are open follow: markers, orders to be read, another language.
  for (const setting of Object.values(settings)) setting.watch(lookAgain);
  policyReader.watch(() => void obey());
}
