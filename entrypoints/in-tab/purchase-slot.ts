import type { Listing } from '../../lib/core/listing.ts';
import type { Match } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { slot } from './handover.ts';

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
