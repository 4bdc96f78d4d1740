import { WatchPage } from '../../components/watch/watch-page.tsx';
import { settings } from '../../lib/background/settings.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';
import { useSetting } from '../own-pages/use-setting.ts';
import { useWatch } from './use-watch.ts';

const App = () => {
  const [isOn] = useSetting(settings.watch);
  const { read, ...told } = useWatch();
  return (
    <WatchPage
      isOn={isOn}
      hasUpdates={read?.hasUpdates ?? true}
      things={read?.things}
      listDate={read?.listDate}
      asked={location.hash.slice(1)}
      {...told}
    />
  );
};

showOwnPage(App);
