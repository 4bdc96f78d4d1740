import { useEffect, useRef, useState } from 'preact/hooks';
import { SearchPage } from '../../components/hazards/search-page.tsx';
import { send } from '../../lib/background/send.ts';
import { hazardId } from '../../lib/core/hazard-id.ts';
import { everything, type HazardQuery } from '../../lib/core/search/query.ts';
import type { ListSearch } from '../../lib/store/search.ts';
import { hazardHash, type Route, searchHash } from './route.ts';
import { pageSize, useSearch } from './use-search.ts';

/** Milliseconds after the last letter until the address follows; the search does at once. */
const typingPause = 400;

type SearchRoute = Extract<Route, { kind: 'search' }>;

export interface SearchViewProps {
  list: ListSearch;
  route: SearchRoute;
  go(hash: string, isReplacing: boolean): void;
}

/** While somebody types, the entry in the history is replaced, so that "back" leaves the search. */
export const SearchView = ({ list, route, go }: SearchViewProps) => {
  const { page } = route;
  const [query, setQuery] = useState<HazardQuery>(route.query);
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const written = JSON.stringify(route.query);
  useEffect(() => setQuery(JSON.parse(written)), [written]);
  useEffect(() => () => clearTimeout(typing.current), []);
  const isTyped = JSON.stringify(query) !== written;
  const search = useSearch(list, query, isTyped ? 0 : page);
  const [isFilling, setFilling] = useState(false);

  const change = (next: HazardQuery, isTyping: boolean) => {
    clearTimeout(typing.current);
    setQuery(next);
    if (isTyping) typing.current = setTimeout(() => go(searchHash(next), true), typingPause);
    else go(searchHash(next), false);
  };
  const fill = async () => {
    setFilling(true);
    await send('fill-list', {}).catch(() => undefined);
    setFilling(false);
    search.again();
  };
  return (
    <SearchPage
      {...search}
      query={query}
      page={isTyped ? 0 : page}
      pageSize={pageSize}
      isFilling={isFilling}
      onChange={change}
      onClear={() => change(everything, false)}
      onRetry={search.again}
      onFill={() => void fill()}
      hrefOf={(other) => searchHash(query, other)}
      hazardHref={(hazard) => hazardHash(hazardId(hazard))}
    />
  );
};
