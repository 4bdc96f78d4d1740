import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../support/browsers.ts';
import { packagedList } from '../support/fill.ts';
import type { Session, Start } from '../support/loopback/session.ts';
import type { ShopServer } from '../support/loopback/shop-server.ts';
import { startBrowser } from '../support/loopback/start-browser.ts';
import { watcher } from '../support/loopback/verdict-of.ts';
import type { Case, Scene } from './case.ts';
import { putBack } from './reset.ts';

export interface Setting {
  browser: BrowserName;
  /** The browser's program. */
  program: string;
  /** Folder of the built extension. */
  extension: string;
  server: ShopServer;
  named: Scene['named'];
  /** A profile in which the extension has read its list: see `usedProfile`. */
  used: string;
}

/** A scene and what only the runner does with it. */
export interface OpenScene extends Scene {
  /**
   * Screenshot and source of every open page, and the extension's errors, for whoever looks into it.
   * Returns what fits into a log that outlives the folder.
   */
  keepEvidence(folder: string): Promise<string[]>;
  /** For the next case: every page is closed, every other browser, and what was kept is put back. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Less than a case may take: then it says what got no answer, and where. */
const maxAnswerLength = 90_000;

/** Folders that are still there: a run that is broken off takes them away too. */
const folders = new Set<string>();
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-canary-e2e-'));
  folders.add(folder);
  return folder;
};
const removal = { recursive: true, force: true, maxRetries: 5 };
/** A profile is hundreds of files: the other lanes go on meanwhile. */
const removeFolder = async (folder: string) => {
  await rm(folder, removal);
  folders.delete(folder);
};
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, removal);
});

export async function openScene(setting: Setting, start: Case['start']): Promise<OpenScene> {
  const { browser: name, program, server } = setting;
  const { permits = [], isFirst = false, ...started } = start ?? {};
  const own: string[] = [];
  const ownFolder = () => {
    const folder = newFolder();
    own.push(folder);
    return folder;
  };
  // The extension's address is its folder's in Chromium, so another folder finds nothing there.
  const isElsewhere = permits.length > 0 && name === 'chromium';
  const isUsed = !isFirst && !isElsewhere;
  const profileFolder = async () => {
    const folder = ownFolder();
    if (isUsed) await cp(setting.used, folder, { recursive: true });
    return folder;
  };
  const profile = await profileFolder();
  // Not inside the profile: one that is not empty has been welcomed before, so nobody would close the
  // welcome page, and it would come to the front over whatever is being tried.
  const extension = isElsewhere
    ? permitted(setting.extension, permits, ownFolder())
    : setting.extension;
  const sessions: Session[] = [];
  const open = async (more: Partial<Start>) => {
    const settings = { program, port: server.port, maxAnswerLength, ...started, ...more };
    const session = await startBrowser(name, settings);
    sessions.push(session);
    return session;
  };
  server.forget();

  const first = await open({ extension, profile }).catch(async (error: unknown) => {
    for (const folder of own) await removeFolder(folder);
    throw error;
  });
  const scene: OpenScene = {
    session: first,
    server,
    named: setting.named,
    visit: (...where) => visit(scene.session, server, ...where),
    async restart() {
      scene.session = await open({ extension, profile });
    },
    bareBrowser: () => open({}),
    async anotherShopper() {
      const session = await open({ extension, profile: await profileFolder() });
      return { ...scene, session, visit: (...where) => visit(session, server, ...where) };
    },
    async keepEvidence(folder) {
      mkdirSync(folder, { recursive: true });
      const { session } = scene;
      const errors = await session.extensionErrors();
      writeFileSync(join(folder, 'errors.txt'), errors.map((error) => `${error}\n`).join(''));
      const isRunning = await session.isBackgroundRunning();
      const seen = [`the background ${isRunning ? 'runs' : 'is stopped'}`, ...errors];
      for (const [at, page] of (await session.browser.pages()).entries()) {
        await keepPage(page, join(folder, String(at)));
        const said = isOwn(session, page) ? await newsOf(page).catch(String) : '';
        seen.push(`open: ${page.url()} ${said.slice(0, maxSeen)}`);
      }
      return seen;
    },
    async clear() {
      const { browser } = scene.session;
      for (const other of sessions.splice(0)) {
        if (other.browser === browser) sessions.push(other);
        else await other.browser.close();
      }
      // A browser without a tab may end.
      const own = await watcher(scene.session);
      const pages = (await browser.pages()).filter((page) => page !== own);
      for (const page of pages) await page.close();
      await putBack(scene.session);
      server.forget();
    },
    async close() {
      for (const { browser } of sessions) if (browser.connected) await browser.close();
      for (const folder of own) await removeFolder(folder);
    },
  };
  return scene;
}

/**
 * A profile as most shoppers have it: the extension was installed some time ago and has read its list.
 * Each case gets a copy. Reading 25,000 hazards anew in each took most of a run's time.
 */
export async function usedProfile(
  name: BrowserName,
  start: Pick<Start, 'program' | 'port' | 'extension'>,
): Promise<string> {
  const profile = newFolder();
  const session = await startBrowser(name, { ...start, profile, maxAnswerLength });
  await packagedList(session);
  await session.browser.close();
  return profile;
}

async function visit(
  { browser }: Session,
  server: ShopServer,
  ...[url, answer, size]: Parameters<Scene['visit']>
): Promise<Page> {
  server.serve(url, answer);
  const page = await browser.newPage();
  if (size) await page.setViewport(size);
  await page.goto(url);
  return page;
}

/** A copy of the build whose optional permissions are given from the start. */
function permitted(extension: string, permits: readonly string[], copy: string): string {
  cpSync(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const isLeft = (one: string) => !permits.includes(one);
  manifest.permissions = [...manifest.permissions, ...permits];
  manifest.optional_permissions = manifest.optional_permissions.filter(isLeft);
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

/** Characters of what one of our own pages says has happened. */
const maxSeen = 500;
const isOwn = ({ extensionUrl }: Session, page: Page) =>
  page.url().startsWith(extensionUrl('')) && !page.url().endsWith('.json');

/** What a page of ours tells of its own accord, and which of its buttons wait. */
const newsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const told = document.querySelectorAll(
      '[role="alert"], [role="status"], [aria-live], button:disabled',
    );
    return [...told].flatMap(({ textContent }) => textContent || []).join(' | ');
  });

async function keepPage(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') return;
  mkdirSync(join(path, '..'), { recursive: true });
  const within = <T>(work: Promise<T>) =>
    Promise.race([
      work,
      new Promise<undefined>((resolve) => setTimeout(resolve, 5_000, undefined)),
    ]);
  const html = await within(page.content().catch(String));
  writeFileSync(`${path}.html`, `<!-- ${page.url()} -->\n${html}`);
  await within(page.bringToFront());
  await within(page.screenshot({ path: `${path}.png` }).catch(() => undefined));
}
