import type { Listing } from '../../core/listing.ts';
import type { Answer } from '../../core/verdict.ts';
import type { Language } from '../../locales/languages.ts';
import type { Nothing } from './nothing.ts';

/** What the card needs to know besides the answer; sent only when there is something to show. */
export interface CardContext {
  language: Language;
  region: string | undefined;
  incognito: boolean;
  /** False where this warning was shown in this tab before. */
  opened: boolean;
  /** Buying is asked about once more: a danger, and the shopper did not switch that off. */
  guardsPurchase: boolean;
}

export type JudgeReply = Answer & { card?: CardContext };

/** A shop's page about the listing it shows. */
export interface JudgeRequests {
  /**
   * A listing as read so far. `cardSpeaks`: the languages of the card that is in the tab already;
   * `hasGuard`: the guard of the purchase is. `done`: the page has had its time, nothing more will
   * come.
   */
  judge: {
    body: { listing: Listing; cardSpeaks?: Language[]; hasGuard?: boolean; done?: boolean };
    reply: JudgeReply;
  };
  /** The page shows no product (any more). */
  leave: { body: { stays?: true }; reply: true };
  /** "Not this product", for one listing and one hazard, and back again. Own pages name the tab. */
  silence: {
    body: { site: string; id: string; hazard: string; silenced: boolean; tabId?: number };
    reply: Answer;
  };
  /** The page removed, hid or covered the card more often than we put it back. */
  tampered: { body: Nothing; reply: true };
}
