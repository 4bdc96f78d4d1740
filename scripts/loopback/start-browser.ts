import type { BrowserName } from '../browsers.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Session, Start } from './session.ts';

export const startBrowser = (name: BrowserName, start: Start): Promise<Session> =>
  name === 'chromium' ? startChromium(start) : startFirefox(start);
