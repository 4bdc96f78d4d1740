import { toolbar as en } from './en/toolbar.ts';
import { toolbar as ko } from './ko/toolbar.ts';
import type { Language } from './languages.ts';

export type ToolbarWords = typeof en;

/** What the toolbar button and the context menu say; small, because the background carries it. */
export const toolbarWords: Record<Language, ToolbarWords> = { en, ko };
