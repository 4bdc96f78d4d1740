import type { Listing } from '../../lib/core/listing.ts';
import type { Answer, Match } from '../../lib/core/verdict.ts';
import type { IntlTexts } from '../../lib/locales/format.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { MessageTree } from '../../lib/locales/message.ts';
import type { Site } from '../../lib/sites/site.ts';
import type { CardContext } from '../../lib/warning/messages.ts';
import { namesHandedOver, slot } from './handover.ts';

export interface CardInput extends Omit<CardContext, 'guardsPurchase'> {
  listing: Listing;
  answer: Answer;
}

export interface CardSlot {
  /** Shows the warning, or updates the shown one (same listing, more facts). */
  show(input: CardInput): void;
  /** Removes the card, except for the note after "not this product", which offers undo. */
  clear(listing: Listing, answer: Answer): void;
  /** Takes the card off the page; nothing of ours stays in the document. */
  hide(): void;
}

export const {
  give: registerCardSlot,
  find: cardSlot,
  when: whenCardSlot,
} = slot<CardSlot>('card');

/** A tile in or near the window that a notice names. */
export interface MarkerInput {
  box: Element;
  /** Its link or container, as `Card.element`: in `box`, or the same. */
  element: Element;
  id: string;
  title: string | undefined;
  url: string;
  /** Without `hazard.products`, which markers do not need. */
  match: Match;
}

export interface MarkersInput {
  markers: readonly MarkerInput[];
  language: Language;
}

export interface Markers {
  /** Replaces the set of marked tiles; markers that stay in the set are kept. */
  show(input: MarkersInput): void;
  hide(): void;
}

export const {
  give: registerMarkers,
  find: markersSlot,
  when: whenMarkers,
} = slot<Markers>('markers');

/** Draws the warning into a box in the page, without buttons, where our own document cannot open. */
type Plain = (box: HTMLElement, language: Language, match: Match) => void;

export const { give: registerPlain, when: whenPlain } = slot<Plain>('plain');

export interface GuardInput {
  listing: Listing;
  /** The notice that names the product: a danger. */
  match: Match;
  language: Language;
  /** Selector of the tiles of other products, whose buttons do not buy this one. */
  elsewhere: string;
}

export interface PurchaseGuard {
  arm(input: GuardInput): void;
  /** The danger is gone, or the shopper went to another page. */
  disarm(): void;
}

export const {
  give: registerGuard,
  find: purchaseGuard,
  when: whenGuard,
} = slot<PurchaseGuard>('purchase');

/** The shop of this page. Published rules may replace it and start reading again (`rules.content`). */
export interface ShopHere {
  site: Site | undefined;
  start(): void;
}

export const { give: giveShop, when: whenShop, find: shopHere } = slot<ShopHere>('shop');

/** Words: one language is one small script, so that a card costs no other. */

/** The messages as built, with `Intl` texts that would be slow to compute in the page. */
export interface TabWords {
  messages: MessageTree;
  intlTexts: IntlTexts;
}

const prefix = 'words:';
const wordsSlot = (language: Language) => slot<TabWords>(prefix + language);

export const giveWords = (language: Language, words: TabWords, world?: object): void =>
  wordsSlot(language).give(words, world);
export const wordsOf = (language: Language, world?: object) => wordsSlot(language).find(world);
export const whenWords = (language: Language, world?: object) => wordsSlot(language).when(world);

const languagesIn = (world: object): Language[] =>
  namesHandedOver(world)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length) as Language);

/** Languages loaded for the markers in this tab; `undefined` without markers. */
export const markerLanguages = (world: object = globalThis): Language[] | undefined =>
  markersSlot(world) && languagesIn(world);
