import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';

export interface Start {
  /** Path of the browser's program. */
  program: string;
  /** Folder of an unpacked extension, absolute. None: a browser without extension. */
  extension?: string;
  /** Port of the shop server that answers for every host name. */
  port: number;
  /** A profile to keep between starts; without it one is made and thrown away. */
  profile?: string;
  headless?: boolean;
  /** Lets the extension run in private windows. */
  inPrivate?: boolean;
  /** Inner size of new pages. `null` leaves it to the window. */
  viewport?: { width: number; height: number; hasTouch?: boolean; isMobile?: boolean } | null;
  /** Language of the browser (`ko`, `en-US`). */
  language?: string;
  /** Leaves the welcome page open that follows the first start; else it is closed. */
  keepsWelcome?: boolean;
  /** Dark colour scheme. */
  dark?: boolean;
  /** Firefox on a screen of 360 × 740, as phones have. */
  isPhone?: boolean;
  /** Milliseconds until a command that the browser never answers fails by its name. */
  maxAnswerLength?: number;
}

/** A started browser with the extension in it. The same for both browsers. */
export interface Session {
  name: BrowserName;
  browser: Browser;
  /** Address of one of the extension's own pages. */
  extensionUrl(path: string): string;
  /** Opens one of the extension's own pages in a tab. */
  extensionPage(path: string): Promise<Page>;
  /**
   * Makes the browser say yes when the extension asks for a host: its prompt is not a page that could
   * be pressed.
   */
  permitHost(pattern: string): Promise<void>;
  /** Closes a tab that the extension opens by itself, as soon as it is there. */
  closeOwnTab(path: string): Promise<void>;
  /**
   * Drops the popup from the toolbar, over a page that is in front, and tells how large the browser
   * made it for its content, in CSS pixels.
   */
  popupSize(page: Page): Promise<{ width: number; height: number }>;
  /**
   * The extension's keyboard command over the tab in front. A test's keys reach the page only, so it
   * begins where the browser has understood them.
   */
  pressCommand(): Promise<void>;
  isPopupOpen(): Promise<boolean>;
  /** A page in a private window. */
  privatePage(url: string): Promise<Page>;
  /** Stops the extension's background, as the browser does after some idle time. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Switches the extension off and on again, as a person does in the browser's list of extensions. */
  switchOffAndOn(): Promise<void>;
  /** Installs the extension once more, as an update does: the pages that are open stay open. */
  update(): Promise<void>;
  /** Exceptions and console errors of the extension since the start. */
  extensionErrors(): Promise<string[]>;
  /** Ends the browser the hard way: SIGKILL to all of its processes, no shutdown code runs. */
  kill(): Promise<void>;
  close(): Promise<void>;
}
