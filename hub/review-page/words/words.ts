import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { channels as enChannels } from '../../../lib/locales/en/channels.ts';
import { reporting as enReporting } from '../../../lib/locales/en/reporting.ts';
import { risk as enRisk } from '../../../lib/locales/en/risks.ts';
import { warning as enWarning } from '../../../lib/locales/en/warning.ts';
import { createFormat, type Format } from '../../../lib/locales/format.ts';
import { channels as koChannels } from '../../../lib/locales/ko/channels.ts';
import { reporting as koReporting } from '../../../lib/locales/ko/reporting.ts';
import { risk as koRisk } from '../../../lib/locales/ko/risks.ts';
import { warning as koWarning } from '../../../lib/locales/ko/warning.ts';
import { aboutLanguage, firstSpoken, type Language } from '../../../lib/locales/languages.ts';
import type { ChannelWords } from '../../../lib/reports/channels.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

/** Reviewers' languages; shoppers have more. */
export const reviewLanguages = ['en', 'ko'] as const satisfies readonly Language[];
export type ReviewLanguage = (typeof reviewLanguages)[number];

export const isReviewLanguage = (value: unknown): value is ReviewLanguage =>
  reviewLanguages.some((one) => one === value);

export const pickReviewLanguage = (preferred: readonly string[]): ReviewLanguage =>
  firstSpoken(reviewLanguages, preferred) ?? 'en';

export const nameOfLanguage = (language: ReviewLanguage): string => aboutLanguage(language).name;

/** The page's own words, those it shares with shoppers' pages, and ways of writing dates. */
export type ReviewWords = typeof en & {
  lang: ReviewLanguage;
  format: Format;
  risk: typeof enRisk;
  kinds: typeof enReporting.kind;
  reasons: typeof enReporting.reason;
  actions: typeof enWarning.step.action;
  channels: ChannelWords;
};

const made: Record<ReviewLanguage, ReviewWords> = {
  en: {
    ...{ ...en, lang: 'en', format: createFormat('en'), risk: enRisk },
    ...{ kinds: enReporting.kind, reasons: enReporting.reason, actions: enWarning.step.action },
    channels: enChannels,
  },
  ko: {
    ...{ ...ko, lang: 'ko', format: createFormat('ko'), risk: koRisk },
    ...{ kinds: koReporting.kind, reasons: koReporting.reason, actions: koWarning.step.action },
    channels: koChannels,
  },
};
export const reviewWords = (language: ReviewLanguage): ReviewWords => made[language];

const WordsContext = createContext<ReviewWords>(made.en);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): ReviewWords => useContext(WordsContext);
