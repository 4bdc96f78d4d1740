import { join } from 'node:path';
import { createWords } from '../../lib/locales/message.ts';
import type { ReviewPageWords } from '../../lib/locales/words.ts';
import { compiledFile } from '../../scripts/words/every.ts';

export const reviewMessages = (language: 'en' | 'ko') =>
  compiledFile(language, join(import.meta.dirname, '../../hub/words', language, 'review.json'));

/** What the review page says, read without a build. */
export const reviewWords = (language: 'en' | 'ko') =>
  createWords<ReviewPageWords>(language, reviewMessages(language));
