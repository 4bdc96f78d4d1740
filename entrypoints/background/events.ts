import { alertsAlarm } from '../../lib/alerts/alerts.ts';
import { onNotificationClick } from '../../lib/alerts/notifications.ts';
import { browser } from '../../lib/extension/browser.ts';
import { forgetsAlarms } from '../../lib/extension/differences.ts';
import { askTabsAgain } from '../../lib/extension/tabs.ts';
import { deliveryAlarm } from '../../lib/reports/sending.ts';
import { memory, policyReader, settings } from '../../lib/settings/settings.ts';
import { updatesAlarm } from '../../lib/updates/subscription.ts';
import type { createServices } from './services.ts';

type Services = ReturnType<typeof createServices>;

async function applyPolicies({ subscription, delivery, policies }: Services): Promise<void> {
  const { updates, sending } = await policies();
  if (updates === false) await subscription.unsubscribe();
  if (sending === false) await delivery.turnOff();
}

/** Only once: a browser that restores us from its profile reports an install again. */
async function openWelcome({ openPage }: Services): Promise<void> {
  if (await memory.welcomed.getValue()) return;
  await memory.welcomed.setValue(true);
  await openPage('/welcome.html');
}

/** For browsers that send no event when an extension is switched on again. */
async function startAfterEnabling(start: () => void): Promise<void> {
  const isStarted = await memory.started.getValue().catch(() => true);
  if (!isStarted) start();
}

/** Has to be called in the first tick, or events that start the background are lost. */
export function listenForEvents(services: Services): void {
  const { deviceData, subscription, alerts, delivery, consent, shopRules } = services;
  const applyNow = () => applyPolicies(services);

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === updatesAlarm) void applyNow().then(subscription.onAlarm);
    if (name === deliveryAlarm) void delivery.wake();
    if (name === alertsAlarm) void alerts.resume();
  });
  onNotificationClick();
  settings.alerts.watch((isOn) => {
    void alerts.resume();
    // An order page may be open. Not when turned off: erasing turns alerts off and must leave no
    // trace.
    if (isOn) askTabsAgain();
  });

  let hasStarted = false;
  const start = () => {
    if (hasStarted) return;
    hasStarted = true;
    void memory.started.setValue(true).catch(() => undefined);
    void applyNow().then(subscription.onAlarm);
    void delivery.wake();
    void consent.announce();
  };
  const begin = () => {
    void deviceData.fill().then(alerts.resume).then(shopRules.register);
    start();
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    begin();
    if (reason === 'install') void openWelcome(services);
  });
  browser.runtime.onStartup.addListener(begin);
  if (forgetsAlarms())
    void startAfterEnabling(() => {
      start();
      void alerts.resume();
      void shopRules.register();
    });

  const { alerts: _alerts, ...others } = settings;
  for (const setting of Object.values(others)) setting.watch(askTabsAgain);
  policyReader.watch(() => void applyNow());
}
