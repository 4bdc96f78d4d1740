import type { Page, Viewport } from 'puppeteer-core';
import type { BrowserName } from '../support/browsers.ts';
import type { NamedListing } from '../support/demo/product.ts';
import type { Session, Start } from '../support/loopback/session.ts';
import type { Answer, ShopServer } from '../support/loopback/shop-server.ts';

/** One thing a shopper can rely on, tried in a real browser. */
export interface Case {
  name: string;
  /** How its browser is to be started, where it matters. */
  start?: Partial<Pick<Start, 'inPrivate' | 'dark' | 'isPhone'>> & {
    /**
     * Optional permissions that the browser says yes to. Chromium under test cannot be made to press
     * its own prompt: there the manifest of a copy has them among those that need no question.
     */
    permits?: string[];
    /** Just installed: the test list is still to be read. */
    isFirst?: boolean;
  };
  /**
   * It changes more than what the extension keeps, or kills the browser. All others share one with
   * those that start alike: what the extension keeps is put back between them.
   */
  alone?: true;
  /** The only browser that can show it, with the reason in the case's name, or see `inTurn`. */
  only?: BrowserName;
  /** What the machine lacks for it, in words: then it is skipped, by name. */
  lacks?: () => string | undefined;
  run(scene: Scene): Promise<void>;
}

/** Rows of one table about our own code, not about the browser: each is tried in one of them, by turns. */
export const inTurn = (rows: Case[]): Case[] =>
  rows.map((row, nth) => ({ ...row, only: nth % 2 === 0 ? 'chromium' : 'firefox' }));

/** What a case has to work with. */
export interface Scene {
  /** The browser at the moment; another one after `restart`. */
  session: Session;
  server: ShopServer;
  /** Listings of the test list by site, those with the richest notice first. */
  named: { aliexpress: [NamedListing, NamedListing]; temu: [NamedListing, NamedListing] };
  /** Puts a page at an address and opens it in a tab, of that size if any. */
  visit(url: string, answer: string | Answer, size?: Viewport): Promise<Page>;
  /** Starts the browser again with the profile it had. Only after `session.kill` or `close`. */
  restart(): Promise<void>;
  /** A second browser of the same kind, without the extension. */
  bareBrowser(): Promise<Session>;
  /** Another person: the same browser and extension, another profile. */
  anotherShopper(): Promise<Scene>;
}
