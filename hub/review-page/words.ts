import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import enCard from '../../lib/locales/en/card.json' with { type: 'json' };
import { createFormat, type Format } from '../../lib/locales/format.ts';
import koCard from '../../lib/locales/ko/card.json' with { type: 'json' };
import { aboutLanguage, firstSupported, type Language } from '../../lib/locales/languages.ts';
import { createWords, type MessageTree } from '../../lib/locales/message.ts';
import type { ReviewPageWords, Words } from '../../lib/locales/words.ts';
import en from '../words/en/review.json' with { type: 'json' };
import ko from '../words/ko/review.json' with { type: 'json' };

/** Reviewers' languages; shoppers have more. */
export const reviewLanguages = ['en', 'ko'] as const satisfies readonly Language[];
export type ReviewLanguage = (typeof reviewLanguages)[number];

export const isReviewLanguage = (value: unknown): value is ReviewLanguage =>
  reviewLanguages.some((one) => one === value);

export const pickReviewLanguage = (preferred: readonly string[]): ReviewLanguage =>
  firstSupported(reviewLanguages, preferred) ?? 'en';

export const nameOfLanguage = (language: ReviewLanguage): string => aboutLanguage(language).name;

/** The page's own words, those it shares with shoppers' pages, and ways of writing dates. */
export type ReviewWords = ReviewPageWords & {
  format: Format;
  /** Of a share between 0 and 1. */
  percent(share: number): string;
  risk: Words['risk'];
  kinds: Words['reporting']['kind'];
  reasons: Words['reporting']['reason'];
  actions: Words['warning']['step']['action'];
  channels: Words['channels'];
};

function make(lang: ReviewLanguage, own: MessageTree, card: MessageTree): ReviewWords {
  const { risk, reporting, warning, channels } = createWords<Words>(lang, card);
  const words = createWords<ReviewPageWords>(lang, own);
  return {
    ...words,
    percent: (share) => words.statistics.percent({ percent: Math.round(share * 100) }),
    ...{ format: createFormat(lang), risk, channels },
    ...{ kinds: reporting.kind, reasons: reporting.reason, actions: warning.step.action },
  };
}

const made: Record<ReviewLanguage, ReviewWords> = {
  en: make('en', en, enCard),
  ko: make('ko', ko, koCard),
};
export const reviewWords = (language: ReviewLanguage): ReviewWords => made[language];

const WordsContext = createContext<ReviewWords>(made.en);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): ReviewWords => useContext(WordsContext);
