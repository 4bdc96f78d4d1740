import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { HazardPage } from '../../components/browse/hazard-page.tsx';
import type { Related } from '../../components/browse/references.tsx';
import { hazardHash, readRoute, searchHash } from '../../lib/browse/route.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { everything } from '../../lib/core/search/query.ts';
import { connect } from '../../lib/store/database.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';
import { SearchView } from './search-view.tsx';

/** The page's hash as state. `go` makes an entry in the history, or replaces the present one. */
const useHash = (): [string, (hash: string, isReplacing: boolean) => void] => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string, isReplacing: boolean) => {
    setHash(next);
    try {
      if (isReplacing) history.replaceState(null, '', next);
      else history.pushState(null, '', next);
    } catch {
      // Firefox refuses more than 200 in ten seconds, as while a key is held: the search goes on.
    }
  }, []);
  return [hash, go];
};

const open = connect();
const hazards = createHazards(open);

interface Told {
  /** `null`: not in the list. `undefined`: not read yet. */
  hazard: Hazard | null | undefined;
  related: Related[];
  hasFailed: boolean;
}

const relatedOf = async (id: string): Promise<Related> => {
  const hazard = await hazards.get(id);
  return hazard ? { id, hazard, href: hazardHash(id) } : { id };
};

/** Of one hazard for good: another has a view of its own. */
const useHazard = (id: string): Told => {
  const [told, setTold] = useState<Told>({ hazard: undefined, related: [], hasFailed: false });
  useEffect(() => {
    const find = async () => {
      const hazard = (await hazards.get(id)) ?? null;
      const ids = hazard?.related ?? [];
      setTold({ hazard, related: ids.map((one) => ({ id: one })), hasFailed: false });
      setTold({ hazard, related: await Promise.all(ids.map(relatedOf)), hasFailed: false });
    };
    find().catch(() => setTold((old) => ({ ...old, hasFailed: true })));
  }, [id]);
  return told;
};

const HazardView = ({ id, backHref }: { id: string; backHref: string }) => {
  useEffect(() => scrollTo(0, 0), []);
  return <HazardPage {...useHazard(id)} backHref={backHref} />;
};

const App = () => {
  const [hash, go] = useHash();
  const lastSearch = useRef(searchHash(everything));
  const route = readRoute(hash);
  if (route.kind === 'hazard')
    return <HazardView key={route.id} id={route.id} backHref={lastSearch.current} />;
  lastSearch.current = searchHash(route.query, route.page);
  return <SearchView route={route} go={go} />;
};

showOwnPage(App);
