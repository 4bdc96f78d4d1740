import { browser } from 'wxt/browser';
import { watchAlarm } from '../alerts/alerts.ts';
import { onWatchNotification } from '../alerts/notifications.ts';
import { lookAgain } from '../extension/tabs.ts';
import { deliveryAlarm } from '../reports/sending.ts';
import { memory, policyReader, settings } from '../settings/settings.ts';
import { alarmName } from '../updates/subscription.ts';
import type { Parts } from './parts.ts';

async function obeyPolicies({ subscription, delivery, policies }: Parts): Promise<void> {
  const { updates, sending } = await policies();
  if (updates === false) await subscription.unsubscribe();
  if (sending === false) await delivery.turnOff();
}

/** Once: a browser that reinstalls us from its profile reports an install again. */
async function openWelcome({ openPage }: Parts): Promise<void> {
  if (await memory.welcomed.getValue()) return;
  await memory.welcomed.setValue(true);
  await openPage('/welcome.html');
}

/** Firefox says nothing when an extension is switched on again, and has dropped its alarms. */
async function startUnheard(start: () => void): Promise<void> {
  const isStarted = await memory.started.getValue().catch(() => true);
  if (!isStarted) start();
}

/** Call it in the first tick. */
export function listenForEvents(parts: Parts): void {
  const { deviceData, subscription, watching, delivery, practices } = parts;
  const obey = () => obeyPolicies(parts);

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void obey().then(subscription.wake);
    if (name === deliveryAlarm) void delivery.wake();
    if (name === watchAlarm) void watching.resume();
  });
  onWatchNotification();
  settings.watch.watch((isOn) => {
    void watching.resume();
    // A page of orders may be open. Not when turned off: erasing, which does that, leaves no trace.
    if (isOn) lookAgain();
  });

  let hasStarted = false;
  const start = () => {
    if (hasStarted) return;
    hasStarted = true;
    void memory.started.setValue(true).catch(() => undefined);
    void obey().then(subscription.wake);
    void delivery.wake();
    void practices.tell();
  };
  const begin = () => {
    void deviceData.fill().then(watching.resume);
    start();
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    begin();
    if (reason === 'install') void openWelcome(parts);
  });
  browser.runtime.onStartup.addListener(begin);
  if (import.meta.env.FIREFOX)
    void startUnheard(() => {
      start();
      void watching.resume();
    });

  const { watch: _watch, ...others } = settings;
  for (const setting of Object.values(others)) setting.watch(lookAgain);
  policyReader.watch(() => void obey());
}
