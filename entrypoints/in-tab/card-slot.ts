import type { CardContext } from '../../lib/background/judge.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import { slot } from './handover.ts';

export interface CardInput extends Omit<CardContext, 'guardsPurchase'> {
  listing: Listing;
  answer: Answer;
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
