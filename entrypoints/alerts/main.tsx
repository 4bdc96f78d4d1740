import { AlertsPage } from '../../components/alerts/alerts-page.tsx';
import { useAlerts } from '../../lib/alerts/use-alerts.ts';
import { settings } from '../../lib/settings/settings.ts';
import { useSetting } from '../../lib/settings/use-setting.ts';
import { showExtensionPage } from '../extension-pages/extension-page.tsx';

const App = () => {
  const [isOn] = useSetting(settings.alerts);
  const { read, ...page } = useAlerts();
  return (
    <AlertsPage
      isOn={isOn}
      hasUpdates={read?.hasUpdates ?? true}
      things={read?.things}
      listDate={read?.listDate}
      asked={location.hash.slice(1)}
      {...page}
    />
  );
};

showExtensionPage(App);
