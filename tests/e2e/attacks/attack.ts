import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../support/browsers.ts';
import type { Scene } from '../case.ts';

/** What a page may try, and against what of ours. */

export interface Point {
  x: number;
  y: number;
}
/** Of a button that is not there. */
export const nowhere: Point = { x: 0, y: 0 };

export interface Box extends Point {
  width: number;
  height: number;
}

/** Given to each script. */
interface Means {
  /** Declarations of something opaque over the whole window that lets clicks through. */
  cover: string;
  /** Words of ours that no page may read. */
  secret: string;
}

export interface Attack {
  name: string;
  /** Put into a style sheet of the page's, and taken out again when ours was seen all the same. */
  css?: string;
  /**
   * Runs in the page and has all it needs in it. What it returns it has learned: must be nothing. As a
   * global `first` it may leave what hears of keys and presses as early as any listener of a page can.
   */
  script?: (means: Means) => unknown;
  /** Nothing of the page is left to see, so that a marker has nothing to stand on. */
  hidesPage?: true;
  /** It does not end by itself, so what is seen at its beginning proves nothing. */
  goesOn?: true;
  /** Every picture may show the moment in which it is gone: it has to be told. */
  flickers?: true;
  /** The other browser does not do its part of it without a screen, so that nothing could be told there. */
  only?: BrowserName;
  /**
   * What the shopper does meanwhile. Without it: presses what they cannot see. False: a busy machine took
   * so long over it that an act proves nothing: it is tried anew.
   */
  shopper?(page: Page, spots: Spots): Promise<unknown>;
}

export type Spots = Record<string, Point>;
interface Target {
  /** Parts that have to be seen. */
  faces: Box[];
  /** Middles of what can be pressed. */
  spots: Spots;
}

/** One of the things that stand in closed roots. */
export interface Subject {
  name: string;
  secret: string;
  /** Leads the tab to a page where it stands; each page is another named listing's. */
  open(scene: Scene, page: Page, visit: number): Promise<void>;
  /** Where it is now; nothing while it moves or is gone. */
  find(page: Page): Promise<Target | undefined>;
  /** What a shopper presses who does not see it. */
  press(page: Page, spots: Spots): Promise<void>;
  /**
   * Of what ends by a press elsewhere, as the page may provoke one: the page's cover gone, it asks again.
   */
  asksAgain?(page: Page): Promise<boolean>;
  /** What went through besides reports and silencing. */
  acts(page: Page): Promise<unknown[]>;
}

export interface Row {
  subject: Subject;
  attack: Attack;
}
