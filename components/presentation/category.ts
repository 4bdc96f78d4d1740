import type { Locale } from '../../lib/locales/locale.ts';
import words from './categories.json' with { type: 'json' };

type Code = keyof Locale['names']['category'];

/** The categories of Safety Gate, OPSS, Health Canada and the Korean feeds, by words of theirs. */
const categories = Object.entries(words) as [Code, string][];

/** A source's own category in the reader's language; English readers keep one that we do not know. */
export function categoryOf(category: string, { names, language }: Locale): string | undefined {
  const bare = category.toLowerCase().replaceAll(/[-_]/g, ' ');
  const code = categories.find(([, pattern]) => new RegExp(pattern).test(bare))?.[0];
  if (code) return names.category[code];
  return language === 'en' && /^[ -~]+$/.test(category) ? category : undefined;
}
