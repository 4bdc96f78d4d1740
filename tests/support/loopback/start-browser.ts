import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Session, Start } from './session.ts';

/** A profile that has been used before has been welcomed before. */
const isFirstRun = ({ extension, profile }: Start): boolean =>
  extension !== undefined &&
  existsSync(join(extension, 'welcome.html')) &&
  (profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0);

export async function startBrowser(name: BrowserName, start: Start): Promise<Session> {
  // Firefox lets an extension into private windows by loading it a second time, which takes the
  // tabs of the first with it.
  const isLoadedTwice = name === 'firefox' && start.inPrivate === true;
  const isWelcomed = isFirstRun(start) && !isLoadedTwice;
  const session = await (name === 'chromium' ? startChromium(start) : startFirefox(start));
  try {
    // It comes to the front after an install, and would cover the page under test.
    if (isWelcomed && !start.keepsWelcome) await session.closeOwnTab('welcome.html');
  } catch (error) {
    await session.browser.close();
    throw new Error('the welcome page did not open', { cause: error });
  }
  return session;
}
