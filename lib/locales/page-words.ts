import { updates as enUpdates, welcome as enWelcome } from './en/list.ts';
import { pages as enPages } from './en/pages.ts';
import { updates as koUpdates, welcome as koWelcome } from './ko/list.ts';
import { pages as koPages } from './ko/pages.ts';
import type { Language } from './languages.ts';

const en = { ...enPages, updates: enUpdates, welcome: enWelcome };

export type PageWords = typeof en;

/** What popup, my reports, options and welcome say. */
export const pageWords: Record<Language, PageWords> = {
  en,
  ko: { ...koPages, updates: koUpdates, welcome: koWelcome },
};
