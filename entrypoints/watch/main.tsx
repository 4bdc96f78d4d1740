import { browser } from 'wxt/browser';
import { useLocale } from '../../components/locale.tsx';
import type { ReportActions } from '../../components/reporting/use-report.ts';
import type { OwnedThing } from '../../components/watch/owned-thing.tsx';
import { WatchPage } from '../../components/watch/watch-page.tsx';
import { send } from '../../lib/background/send.ts';
import { memory, settings } from '../../lib/background/settings.ts';
import { reportRequests } from '../card.content/requests.ts';
import { useChannels } from '../own-pages/hooks.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';
import { useSetting } from '../own-pages/use-setting.ts';
import { useWatch } from './use-watch.ts';

const App = () => {
  const locale = useLocale();
  const [isOn] = useSetting(settings.watch);
  const [subscribed] = useSetting(memory.subscribed);
  const channelsFor = useChannels();
  const { read, actions, ...told } = useWatch();
  if (isOn === undefined || subscribed === undefined) return null;

  /** Harm is the reason, said for the shopper; it can be changed like any other. */
  const reportActions = ({ listing, named }: OwnedThing): ReportActions => {
    const matches = named.map(({ match }) => match);
    const requests = reportRequests(send, navigator.clipboard, { listing, matches, locale });
    return {
      ...requests,
      async report(kind, hazard) {
        const made = await requests.report(kind, hazard);
        if (!made.kept) return made;
        return { ...made, ...(await requests.amend(made.kept.id, 'injury-or-damage')) };
      },
    };
  };
  const things = read?.things.map((thing) => ({
    ...thing,
    channels: channelsFor(thing.owned.site, thing.owned.id),
  }));
  return (
    <WatchPage
      isOn={isOn}
      hasUpdates={subscribed !== null}
      things={things}
      listDate={read?.listDate}
      asked={location.hash.slice(1)}
      reportActions={reportActions}
      {...told}
      actions={{
        ...actions,
        onOpenUpdates: () => {
          const url = browser.runtime.getURL('/options.html#updates');
          void browser.tabs.create({ url });
        },
      }}
    />
  );
};

showOwnPage(App);
