import { pages as en } from './en/pages.ts';
import { pages as ko } from './ko/pages.ts';
import type { Language } from './languages.ts';

export type PageWords = typeof en;

/** What popup, my reports and options say. */
export const pageWords: Record<Language, PageWords> = { en, ko };
