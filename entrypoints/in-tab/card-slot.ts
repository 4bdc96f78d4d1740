import type { Listing } from '../../lib/core/listing.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { slot } from './handover.ts';

/** What the shop's content script says to the card. */

export interface CardInput {
  listing: Listing;
  answer: Answer;
  language: Language;
  /** ISO 3166-1 alpha-2, where known: decides which official channels are offered. */
  region: string | undefined;
  /** Private window: nothing may be kept, a report is only copied. */
  incognito: boolean;
  /** Unfolded at first sight of this warning in this tab; folded when it was shown before. */
  opened: boolean;
}

export interface CardSlot {
  /** Shows the warning, or brings the one on show up to date (same listing, more facts). */
  show(input: CardInput): void;
  /**
   * There is nothing to warn of any more on the page of this listing. The card goes, but not the
   * note after "not this product", which holds the way back until the shopper closes it.
   */
  clear(listing: Listing, answer: Answer): void;
  /** Takes the card off the page; nothing of ours stays in the document. */
  hide(): void;
}

export const {
  give: registerCardSlot,
  find: cardSlot,
  when: whenCardSlot,
} = slot<CardSlot>('card');
