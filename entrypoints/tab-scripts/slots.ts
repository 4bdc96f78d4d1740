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
  /** Shows the warning, or brings the one on show up to date (same listing, more facts). */
  show(input: CardInput): void;
  /** The card goes, but not the note after "not this product", which holds the way back. */
  clear(listing: Listing, answer: Answer): void;
  /** Takes the card off the page; nothing of ours stays in the document. */
  hide(): void;
}

export const {
  give: registerCardSlot,
  find: cardSlot,
  when: whenCardSlot,
} = slot<CardSlot>('card');

/** A card near the window that a notice names. */
export interface MarkInput {
  box: Element;
  /** Its link or container, as `Card.element`: in `box`, or the same. */
  element: Element;
  id: string;
  title: string | undefined;
  url: string;
  /** Its hazard comes without products. */
  match: Match;
}

export interface MarksInput {
  marks: readonly MarkInput[];
  language: Language;
}

export interface Marks {
  /** All that is to be marked from now on; a marker that is there already stays. */
  show(input: MarksInput): void;
  hide(): void;
}

export const { give: registerMarks, find: marksSlot, when: whenMarks } = slot<Marks>('marks');

/** Says in a box of ours in the page what our document would have said there, without buttons. */
type Plain = (box: HTMLElement, language: Language, match: Match) => void;

export const { give: registerPlain, when: whenPlain } = slot<Plain>('plain');

export interface GuardInput {
  listing: Listing;
  /** The notice that names the product: a danger. */
  match: Match;
  language: Language;
  /** Selector of the cards of other products, whose buttons are not about this one. */
  elsewhere: string;
}

export interface PurchaseGuard {
  arm(input: GuardInput): void;
  /** There is no danger any more, or another page. */
  disarm(): void;
}

export const {
  give: registerGuard,
  find: purchaseGuard,
  when: whenGuard,
} = slot<PurchaseGuard>('purchase');

/** The shop that is read here. Published rules change it, and read anew (`rules.content`). */
export interface ShopHere {
  site: Site | undefined;
  start(): void;
}

export const { give: giveShop, when: whenShop, find: shopHere } = slot<ShopHere>('shop');

/** Words: one language is one small script, so that a card costs no other. */

/** As the build leaves them, with what the browser would take a shop's page long to say. */
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

/** Languages that the markers in this tab speak already; `undefined` where there are none. */
export const marksSpeak = (world: object = globalThis): Language[] | undefined =>
  marksSlot(world) && languagesIn(world);
