import type { pageWords } from './en/page-words.ts';
import type { toolbar } from './en/toolbar.ts';
import type { words } from './en/words.ts';

/**
 * What every language has to say. English is the shape: a message that another language lacks does
 * not compile. The words stand in three parts, because nobody needs all of them.
 */

/** What the card says, and every page that shows a hazard: `<language>/words.ts`. */
export type Words = typeof words;

/** What popup, my reports, options and welcome say: `<language>/page-words.ts`. */
export type PageWords = typeof pageWords;

/** What the toolbar button and the context menu say, texts only: `<language>/toolbar.ts`. */
export type ToolbarWords = typeof toolbar;
