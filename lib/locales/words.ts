/**
 * Types of the messages, by who needs them (scripts/words/every.ts); `wxt prepare` makes them from
 * English.
 */
export type {
  BackgroundWords,
  EffectWords,
  PageWords,
  ReviewPageWords,
  Words,
} from '../../.wxt/types/words.d.ts';
