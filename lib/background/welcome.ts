import { browser } from 'wxt/browser';
import { memory } from './settings.ts';

/** Opens the welcome page, once: a browser that installs us anew from its profile says so again. */
export async function openWelcome(): Promise<void> {
  if (await memory.welcomed.getValue()) return;
  await memory.welcomed.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
