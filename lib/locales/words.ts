/**
 * What every language has to say, by who needs it (lib/locales/every.ts). The types are made from
 * the English messages by `wxt prepare`: a message without arguments is a string, one with arguments a
 * function of them.
 */
export type {
  BackgroundWords,
  PageWords,
  ReviewPageWords,
  Words,
} from '../../.wxt/types/words.d.ts';
