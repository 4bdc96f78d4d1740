import type { IntlTexts } from '../../lib/locales/format.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { MessageTree } from '../../lib/locales/message.ts';
import { cardSlot } from './card-slot.ts';
import { namesHandedOver, slot } from './handover.ts';
import { marksSlot } from './marks-slot.ts';

/** The card's words: one language is one small script, so that a card costs no other. */

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

/** Languages that the card in this tab speaks already; `undefined` where there is no card. */
export const cardSpeaks = (world: object = globalThis): Language[] | undefined =>
  cardSlot(world) && languagesIn(world);

/** The same of the markers on cards. */
export const marksSpeak = (world: object = globalThis): Language[] | undefined =>
  marksSlot(world) && languagesIn(world);
