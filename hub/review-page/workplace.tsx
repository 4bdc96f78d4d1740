import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Canary } from '../../components/icon.tsx';
import type { Api, Me } from './api.ts';
import { AppealsPage } from './appeals/appeals-page.tsx';
import { ListingPage } from './listing/listing-page.tsx';
import { type Filter, firstFilter } from './queue/filters.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { hashOf, type Route, routeOf } from './route.ts';
import { useWords } from './words.ts';

interface WorkplaceProps {
  api: Api;
  me: Me;
  today(): string;
  choice: preact.JSX.Element;
  onLeave(): void;
}

const parts = ['queue', 'appeals'] as const;

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}

/** Head with the parts, and the part that is chosen. */
export const Workplace = ({ api, me, today, choice, onLeave }: WorkplaceProps) => {
  const words = useWords();
  const route = useRoute();
  const [filter, setFilter] = useState<Filter>(firstFilter);
  return (
    <>
      <header class="top">
        <Canary size={28} />
        <nav aria-label={words.nav.label}>
          {parts.map((part) => {
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
