/**
 * The words by who needs it (scripts/words/every.ts). `wxt prepare` makes the types from the English messages: a
 * string, or a function of the arguments.
 */
export type {
  BackgroundWords,
  PageWords,
  ReviewPageWords,
  Words,
} from '../../.wxt/types/words.d.ts';
