import type { Hazard } from '../../lib/core/hazard.ts';
import type { HazardQuery } from '../../lib/core/search/query.ts';
import type { FoundHazards } from '../../lib/store/search.ts';
import { Button } from '../shared/button.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { Empty, PageHead } from '../shared/page-head.tsx';
import { PageTurner, ResultRow } from './results.tsx';
import { SearchForm } from './search-form.tsx';

/** Milliseconds after the last typed letter: a screen reader drops what is announced sooner. */
const typingPause = 500;

/** Announces the number of results when the search has ended and nobody types. */
const SpokenCount = ({ query, result }: SearchPageProps) => {
  const { hazards: words, number } = usePageLocale();
  const isOver = result?.isDone && result.toSearch > 0;
  const count =
    isOver && result.total > 0 ? words.found({ text: number(result.total) }) : words.none;
  const text = isOver ? count : '';
  return <LiveRegion words={text} about={JSON.stringify([query, text])} pause={typingPause} />;
};

export interface SearchPageProps {
  query: HazardQuery;
  /** From 0. */
  page: number;
  pageSize: number;
  /** `undefined` until the first answer. */
  result: FoundHazards | undefined;
  hasFailed: boolean;
  isLoadingList: boolean;
  onChange(query: HazardQuery, isTyping: boolean): void;
  onClear(): void;
  onRetry(): void;
  onLoadList(): void;
  hrefOf(page: number): string;
  hazardHref(hazard: Hazard): string;
}

type WithResult = SearchPageProps & { result: FoundHazards };

const Count = ({ result, query, onClear }: WithResult) => {
  const { hazards: words, number } = usePageLocale();
  const { total, readCount, toSearch, isDone } = result;
  const isSearched = Object.values(query).some(Boolean);
  return (
    <div class="toolbar">
      <p class="count">{isDone || total > 0 ? words.found({ text: number(total) }) : ''}</p>
      {!isDone && (
        <>
          <progress
            value={readCount}
            max={Math.max(toSearch, readCount)}
            aria-label={words.loading}
          />
          <span class="note">
            {words.progress({ seen: number(readCount), of: number(toSearch) })}
          </span>
        </>
      )}
      {isSearched && <Button look="text" label={words.clear} onClick={onClear} />}
    </div>
  );
};

const Results = (props: WithResult) => {
  const { hazards: words } = usePageLocale();
  const { result, page, pageSize, hazardHref, hrefOf } = props;
  if (result.total === 0 && result.isDone)
    return <Empty title={words.none} body={words.noneBody} />;
  return (
    <>
      <ol>
        {result.hazards.map((hazard) => (
          <ResultRow
            key={`${hazard.source}:${hazard.reference}`}
            hazard={hazard}
            href={hazardHref(hazard)}
          />
        ))}
      </ol>
      <PageTurner page={page} count={Math.ceil(result.total / pageSize)} hrefOf={hrefOf} />
    </>
  );
};

const Answer = (props: SearchPageProps) => {
  const { hazards: words } = usePageLocale();
  const { result, hasFailed, isLoadingList } = props;
  if (hasFailed)
    return (
      <Empty title={words.failed} body={words.failedBody}>
        <Button label={words.retry} onClick={props.onRetry} />
      </Empty>
    );
  if (!result) return <p role="status">{words.loading}</p>;
  if (result.isDone && result.toSearch === 0)
    return (
      <Empty title={words.noList} body={words.noListBody}>
        <Button label={words.load} disabled={isLoadingList} onClick={props.onLoadList} />
      </Empty>
    );
  return (
    <>
      <Count {...props} result={result} />
      <Results {...props} result={result} />
    </>
  );
};

export const SearchPage = (props: SearchPageProps) => {
  const { hazards: words } = usePageLocale();
  return (
    <main class="page reading">
      <PageHead title={words.title} note={words.intro} />
      <SearchForm
        query={props.query}
        countries={props.result?.countries ?? []}
        onChange={props.onChange}
      />
      <Answer {...props} />
      <SpokenCount {...props} />
    </main>
  );
};
