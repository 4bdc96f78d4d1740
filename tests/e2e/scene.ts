import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers.ts';
import type { Session, Start } from '../../scripts/loopback/session.ts';
import type { Answer, ShopServer } from '../../scripts/loopback/shop-server.ts';
import { startBrowser } from '../../scripts/loopback/start-browser.ts';
import type { Case, Scene } from './case.ts';

export interface Setting {
  browser: BrowserName;
  /** The browser's program. */
  program: string;
  /** Folder of the built extension. */
  extension: string;
  server: ShopServer;
  named: Scene['named'];
}

/** A scene and what only the runner does with it. */
export interface OpenScene extends Scene {
  /** Screenshot and source of every open page, for whoever looks into a failure. */
  keepEvidence(folder: string): Promise<void>;
  close(): Promise<void>;
}

/** Profiles that are still there: a run that is broken off takes them away too. */
const profiles = new Set<string>();
const removeProfile = (profile: string) => {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  profiles.delete(profile);
};
process.on('exit', () => {
  for (const profile of profiles) removeProfile(profile);
});

export async function openScene(setting: Setting, start: Case['start']): Promise<OpenScene> {
  const { browser: name, program, server } = setting;
  const { permits = [], ...started } = start ?? {};
  const profile = mkdtempSync(join(tmpdir(), 'cart-canary-e2e-'));
  profiles.add(profile);
  const extension =
    permits.length > 0 && name === 'chromium'
      ? permitted(setting.extension, permits, join(profile, 'extension'))
      : setting.extension;
  const sessions: Session[] = [];
  const others: string[] = [];
  const open = async (more: Partial<Start>) => {
    const session = await startBrowser(name, { program, port: server.port, ...started, ...more });
    sessions.push(session);
    return session;
  };
  server.forget();

  const first = await open({ extension, profile }).catch((error: unknown) => {
    removeProfile(profile);
    throw error;
  });
  const scene: OpenScene = {
    session: first,
    server,
    named: setting.named,
    visit: (url, answer) => visit(scene.session, server, url, answer),
    async restart() {
      scene.session = await open({ extension, profile });
    },
    bareBrowser: () => open({}),
    async anotherShopper() {
      const theirs = mkdtempSync(join(tmpdir(), 'cart-canary-e2e-'));
      profiles.add(theirs);
      others.push(theirs);
      const session = await open({ extension, profile: theirs });
      return { ...scene, session, visit: (url, answer) => visit(session, server, url, answer) };
    },
    async keepEvidence(folder) {
      for (const [at, page] of (await scene.session.browser.pages()).entries())
        await keepPage(page, join(folder, String(at)));
    },
    async close() {
      for (const { browser } of sessions) if (browser.connected) await browser.close();
      for (const one of [profile, ...others]) removeProfile(one);
    },
  };
  return scene;
}

async function visit(
  { browser }: Session,
  server: ShopServer,
  url: string,
  answer: string | Answer,
): Promise<Page> {
  server.serve(url, answer);
  const page = await browser.newPage();
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
