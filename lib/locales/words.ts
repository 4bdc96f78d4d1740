/** By who needs them (scripts/words/every.ts); `wxt prepare` makes the types from English. */
export type {
  BackgroundWords,
  EffectWords,
  PageWords,
  ReviewPageWords,
  Words,
} from '../../.wxt/types/words.d.ts';
