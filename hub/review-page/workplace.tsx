import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { Canary } from '../../components/shared/icon.tsx';
import type { Api, Me } from './api.ts';
import { AppealsPage } from './appeals/appeals-page.tsx';
import { ListingPage } from './listing/listing-page.tsx';
import { type Filter, firstFilter } from './queue/filters.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { hashOf, type Route, routeOf } from './route.ts';
import { StatisticsPage } from './statistics/statistics-page.tsx';
import { useWords } from './words.ts';

interface WorkplaceProps {
  api: Api;
  me: Me;
  today(): string;
  /** The choice of the language. */
  choice: preact.JSX.Element;
  onLeave(): void;
}

/** A publisher's token reads figures and nothing else. */
const partsFor = ({ role }: Me) =>
  role === 'reviewer' ? (['queue', 'appeals', 'statistics'] as const) : (['statistics'] as const);

function useRoute(me: Me): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return me.role === 'reviewer' ? route : { page: 'statistics' };
}

/** The navigation, and the page it points to. */
export const Workplace = ({ api, me, today, choice, onLeave }: WorkplaceProps) => {
  const words = useWords();
  const route = useRoute(me);
  const [filter, setFilter] = useState<Filter>(firstFilter);
  return (
    <>
      <header class="top">
        <Canary size={28} />
        <nav aria-label={words.nav.label}>
          {partsFor(me).map((part) => {
            const isHere = route.page === part || (part === 'queue' && route.page === 'listing');
            return (
              <a
                key={part}
                href={hashOf({ page: part })}
                aria-current={isHere ? 'page' : undefined}
              >
                {words.nav[part]}
              </a>
            );
          })}
        </nav>
        <p class="who">{words.signIn.as({ name: me.name })}</p>
        {choice}
        <Button look="text" label={words.signIn.out} onClick={onLeave} />
      </header>
      <main class="page" key={route.page === 'listing' ? hashOf(route) : route.page}>
        {route.page === 'queue' && <QueuePage {...{ api, me, filter, setFilter }} />}
        {route.page === 'listing' && <ListingPage {...{ api, me, today, ...route }} />}
        {route.page === 'appeals' && <AppealsPage api={api} today={today} />}
        {route.page === 'statistics' && <StatisticsPage api={api} />}
      </main>
      <footer class="page foot">
        <p class="note">
          {me.operator.name} ({words.format.country(me.operator.country)}),{' '}
          {me.operator.contact.replace(/^mailto:/, '')}
        </p>
      </footer>
    </>
  );
};
