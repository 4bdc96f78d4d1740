import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hazard } from '../../../lib/core/hazard.ts';
import type { BrowserName } from '../../../tests/support/browsers.ts';
import { fill, packagedList } from '../../../tests/support/fill.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { startBrowser } from '../../../tests/support/loopback/start-browser.ts';

export interface Setting {
  browser: BrowserName;
  program: string;
  /** Folder of the built extension. */
  ours: string;
  hazards: number;
}

/** A browser with the list that the extension is packaged with. */
export async function startPackaged(
  { browser, program, ours }: Omit<Setting, 'hazards'>,
  port: number,
): Promise<Session> {
  const session = await startBrowser(browser, { program, extension: ours, port });
  await packagedList(session).catch(async (error) => {
    await session.close();
    throw error;
  });
  return session;
}

/**
 * A browser that has had the large list since its last start, as a shopper's has: the work of filling
 * it is over, and its memory is given back.
 */
export async function startFilled(
  { browser, program, ours, hazards }: Setting,
  port: number,
  extra: Hazard[] = [],
): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'cart-canary-profile-'));
  const start = () => startBrowser(browser, { program, extension: ours, port, profile });
  const forget = () => rmSync(profile, { recursive: true, force: true });
  try {
    const first = await start();
    await fill(first, hazards, extra).finally(() => first.close());
    const session = await start();
    const close = async () => {
      await session.close();
      forget();
    };
    return { ...session, close };
  } catch (error) {
    forget();
    throw error;
  }
}
