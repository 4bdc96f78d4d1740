import { WatchPage } from '../../components/alerts/alerts-page.tsx';
import { useWatch } from '../../lib/alerts/use-alerts.ts';
import { settings } from '../../lib/settings/settings.ts';
import { useSetting } from '../../lib/settings/use-setting.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';

const App = () => {
  const [isOn] = useSetting(settings.watch);
  const { read, ...page } = useWatch();
  return (
    <WatchPage
      isOn={isOn}
      hasUpdates={read?.hasUpdates ?? true}
      things={read?.things}
      listDate={read?.listDate}
      asked={location.hash.slice(1)}
      {...page}
    />
  );
};

showOwnPage(App);
