import type { Match } from '../../core/verdict.ts';
import type { Language } from '../../locales/languages.ts';

/** A card of a page of many, as it was read. */
export interface CardFacts {
  id: string;
  aliases: string[];
  title?: string;
  imageKeys: string[];
}

/** A card that a notice names, with what its marker tells. */
export interface NamedCard {
  id: string;
  /** Danger or caution; its hazard comes without products. */
  match: Match;
}

export interface CardsReply {
  /** The shopper wants no markers on pages of this kind: asking again is of no use. */
  isOff: boolean;
  named: NamedCard[];
  language: Language;
  region: string | undefined;
}

/** As many cards as one message may ask about. */
export const mostCardsAsked = 120;

/** A shop's page about the many listings it shows. */
export interface CardRequests {
  /** Which of these cards a notice names. */
  'judge-cards': {
    body: {
      cards: CardFacts[];
      /** Lines of an order or a cart. */
      isLines: boolean;
      /** A listing of its own may be on show, which the toolbar tells of first. */
      isBeside?: true;
      /** Other cards of this page: how many were looked up, are named, and whether one is a danger. */
      looked: number;
      named: number;
      isDanger: boolean;
      /** As `cardSpeaks` of `judge`, of the markers. */
      marksSpeak?: Language[];
    };
    reply: CardsReply;
  };
}
