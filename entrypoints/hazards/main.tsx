import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { HazardPage } from '../../components/hazards/hazard-page.tsx';
import type { ReportListingActions } from '../../components/hazards/report-listing.tsx';
import { useLocale, usePageWords } from '../../components/locale.tsx';
import { asMatch } from '../../components/presentation/headline.ts';
import { hazardName } from '../../components/presentation/names.ts';
import { send } from '../../lib/background/send.ts';
import { getRegion } from '../../lib/background/settings.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { idOnly } from '../../lib/core/only-id.ts';
import { everything } from '../../lib/core/search/query.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { connect } from '../../lib/store/database.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { createListSearch } from '../../lib/store/search.ts';
import { reportRequests } from '../card.content/requests.ts';
import { useLoaded } from '../own-pages/hooks.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';
import { listingAt, listingsOf, readRoute, searchHash } from './route.ts';
import { SearchView } from './search-view.tsx';
import { useHazard } from './use-hazard.ts';

/** The page's hash as state. `go` makes an entry in the history, or replaces the present one. */
const useHash = (): [string, (hash: string, isReplacing: boolean) => void] => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string, isReplacing: boolean) => {
    if (isReplacing) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    setHash(next);
  }, []);
  return [hash, go];
};

const open = connect();
const hazards = createHazards(open);
const list = createListSearch(open);

const actionsOf = (locale: Locale, hazard: Hazard | null | undefined): ReportListingActions => {
  const requests = ({ site, id }: { site: string; id: string }) =>
    reportRequests(send, navigator.clipboard, {
      listing: idOnly(site, id),
      matches: hazard ? [asMatch(hazard)] : [],
      locale,
    });
  return {
    ...requests({ site: '', id: '' }),
    mayAct: (event) => event.isTrusted,
    report: (listing, kind, id) => requests(listing).report(kind, id),
  };
};

interface HazardViewProps {
  id: string;
  backHref: string;
}

const HazardView = ({ id, backHref }: HazardViewProps) => {
  const { hazard, related, hasFailed } = useHazard(hazards, id);
  const { name, hazards: words } = usePageWords();
  const region = useLoaded(getRegion);
  const locale = useLocale();
  const title = hazard ? (hazardName(hazard, locale.language)?.text ?? words.noName) : words.title;
  useEffect(() => {
    document.title = `${title} · ${name}`;
    scrollTo(0, 0);
  }, [title, name]);
  return (
    <HazardPage
      hazard={hazard}
      hasFailed={hasFailed}
      related={related}
      backHref={backHref}
      listings={hazard ? listingsOf(hazard) : []}
      channelsFor={({ site, id: listing }) => channelsFor(locale.channels, region, site, listing)}
      readAddress={listingAt}
      actions={actionsOf(locale, hazard)}
    />
  );
};

const App = () => {
  const [hash, go] = useHash();
  const lastSearch = useRef(searchHash(everything));
  const { name, hazards: words } = usePageWords();
  const route = readRoute(hash);
  const isSearch = route.kind === 'search';
  const page = route.kind === 'search' ? route.page : 0;
  useEffect(() => {
    if (!isSearch) return;
    document.title = `${words.title} · ${name}`;
    // A page of results is turned; coming back from a hazard, the browser knows where one was.
    if (page > 0) scrollTo(0, 0);
  }, [isSearch, page, words, name]);
  if (route.kind === 'hazard')
    return <HazardView key={route.id} id={route.id} backHref={lastSearch.current} />;
  lastSearch.current = searchHash(route.query, route.page);
  return <SearchView list={list} route={route} go={go} />;
};

showOwnPage(
  ({ name, hazards: words }) => `${words.title} · ${name}`,
  () => <App />,
);
