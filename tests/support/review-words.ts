import { join } from 'node:path';
import { compiledFile } from '../../lib/locales/every.ts';
import { createWords } from '../../lib/locales/message.ts';
import type { ReviewPageWords } from '../../lib/locales/words.ts';

export const reviewMessages = (language: 'en' | 'ko') =>
  compiledFile(language, join(import.meta.dirname, '../../hub/words', language, 'review.json'));

/** What the review page says, read without a build. */
export const reviewWords = (language: 'en' | 'ko') =>
  createWords<ReviewPageWords>(language, reviewMessages(language));
