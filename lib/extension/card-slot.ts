import type { Listing } from '../core/listing.ts';
import type { Answer } from '../core/verdict.ts';
import type { Language } from './settings.ts';

/**
 * Where the shop's content script and the card meet. The card is a script of its own, loaded into
 * the tab only when there is something to show; both run in the same isolated world, so a symbol on
 * its global object is seen by them and never by the page.
 */

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

const slot = Symbol.for('cart-canary.card');
const waiting = Symbol.for('cart-canary.card-waiting');

interface World {
  [slot]?: CardSlot;
  [waiting]?: ((card: CardSlot) => void)[];
}

/** Called by the card's script when it has been loaded. Loaded twice, the first one stays. */
export function registerCardSlot(card: CardSlot, world: object = globalThis): void {
  const shared = world as World;
  if (shared[slot]) return;
  shared[slot] = card;
  for (const resolve of shared[waiting] ?? []) resolve(card);
  delete shared[waiting];
}

/** The card, if its script is in this tab already. */
export const cardSlot = (world: object = globalThis): CardSlot | undefined =>
  (world as World)[slot];

/** The card as soon as its script is there; for ever pending where it could not be loaded. */
export function whenCardSlot(world: object = globalThis): Promise<CardSlot> {
  const shared = world as World;
  const ready = shared[slot];
  if (ready) return Promise.resolve(ready);
  return new Promise((resolve) => {
    shared[waiting] = [...(shared[waiting] ?? []), resolve];
  });
}
