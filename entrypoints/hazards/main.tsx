import { useEffect, useRef } from 'preact/hooks';
import { HazardPage } from '../../components/browse/hazard-page.tsx';
import { SearchPage } from '../../components/browse/search-page.tsx';
import { hazardHash, type Route, readRoute, searchHash } from '../../lib/browse/route.ts';
import { useHash, useHazard } from '../../lib/browse/use-hazard.ts';
import { useSearch } from '../../lib/browse/use-search.ts';
import { hazardId } from '../../lib/core/ids.ts';
import { emptyQuery } from '../../lib/core/search/query.ts';
import { connect } from '../../lib/store/database.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { createListSearch } from '../../lib/store/search.ts';
import { showExtensionPage } from '../extension-pages/extension-page.tsx';

const open = connect();
const hazards = createHazards(open);
const list = createListSearch(open);

const HazardView = ({ id, backHref }: { id: string; backHref: string }) => {
  useEffect(() => scrollTo(0, 0), []);
  return <HazardPage {...useHazard(hazards, id)} backHref={backHref} />;
};

interface SearchViewProps {
  route: Extract<Route, { kind: 'search' }>;
  /** While the shopper types, the history entry is replaced, so that "back" leaves the search. */
  go(hash: string, isReplacing: boolean): void;
}

const SearchView = ({ route: { query, page }, go }: SearchViewProps) => (
  <SearchPage
    {...useSearch(list, query, page)}
    {...{ query, page }}
    onChange={(next, isTyping) => go(searchHash(next), isTyping)}
    onClear={() => go(searchHash(emptyQuery), false)}
    hrefOf={(other) => searchHash(query, other)}
    hazardHref={(hazard) => hazardHash(hazardId(hazard))}
  />
);

const App = () => {
  const [hash, go] = useHash();
  const lastSearch = useRef(searchHash(emptyQuery));
  const route = readRoute(hash);
  if (route.kind === 'hazard')
    return <HazardView key={route.id} id={route.id} backHref={lastSearch.current} />;
  lastSearch.current = searchHash(route.query, route.page);
  return <SearchView route={route} go={go} />;
};

showExtensionPage(App);
