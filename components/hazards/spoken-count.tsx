import type { HazardQuery } from '../../lib/core/search/query.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { Said } from '../said.tsx';
import type { SearchResult } from './search-page.tsx';

/** Milliseconds after the last letter: a screen reader says the letters, and drops what comes between. */
const typingPause = 500;

interface SpokenCountProps {
  query: HazardQuery;
  result: SearchResult | undefined;
  isStopped: boolean;
}

/** What a search came to, said when it has come to its end and nobody types. */
export const SpokenCount = ({ query, result, isStopped }: SpokenCountProps) => {
  const { hazards: words } = usePageWords();
  const { number } = useLocale();
  const isOver = result && result.of > 0 && (result.isDone || isStopped);
  const isNone = isOver && result.isDone && result.total === 0;
  const text = isNone ? words.none : isOver ? words.found({ text: number(result.total) }) : '';
  return <Said words={text} about={JSON.stringify([query, text])} pause={typingPause} />;
};
