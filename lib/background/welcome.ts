import { browser } from 'wxt/browser';
import { welcomedSetting } from './settings.ts';

/** Opens the welcome page, once: a browser that installs us anew from its profile says so again. */
export async function openWelcome(): Promise<void> {
  if (await welcomedSetting.getValue()) return;
  await welcomedSetting.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
