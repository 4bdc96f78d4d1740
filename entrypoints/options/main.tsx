import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ListSection } from '../../components/list/list-section.tsx';
import { type EraseState, OptionsPage } from '../../components/options/options-page.tsx';
import { Surfaces } from '../../components/options/surfaces.tsx';
import { send } from '../../lib/extension/messages.ts';
import { photosKey } from '../../lib/extension/photos.ts';
import {
  adviceSetting,
  languageSetting,
  regionSetting,
  surfacesSetting,
  watchSetting,
} from '../../lib/extension/settings.ts';
import { everySurface } from '../../lib/extension/surfaces.ts';
import { pictureHosts } from '../../lib/sites/index.ts';
import { connect } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { eraseWatch } from '../../lib/store/watch.ts';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';
import { useList } from '../own-pages/use-list.ts';
import { usePermission } from '../own-pages/use-permission.ts';
import { useSetting } from '../own-pages/use-setting.ts';
import { WatchEntry } from '../own-pages/watch-entry.tsx';

const open = connect();

/** Everything about the shopper; the hazard list is the same for everybody and stays. */
const eraseAll = async (): Promise<void> => {
  await createOutbox(open).removeAll();
  await createSilenced(open).clear();
  await eraseWatch(open);
  await watchSetting.removeValue();
  await languageSetting.removeValue();
  await regionSetting.removeValue();
  await adviceSetting.removeValue();
  await surfacesSetting.removeValue();
  await send('unsubscribe', {});
  await browser.storage.session.remove(photosKey);
  await browser.permissions.remove({ origins: [...pictureHosts], permissions: ['notifications'] });
};

const App = ({ chosen, choose }: LanguageChoice) => {
  const [region, chooseRegion] = useSetting(regionSetting);
  const [hasAdvice, chooseAdvice] = useSetting(adviceSetting);
  const [comparesPictures, choosePictures] = usePermission(pictureHosts);
  const [surfaces, chooseSurfaces] = useSetting(surfacesSetting);
  const list = useList();
  const [erase, setErase] = useState<EraseState>('idle');
  if (region === undefined || hasAdvice === undefined) return null;
  return (
    <OptionsPage
      language={chosen}
      region={region}
      hasAdvice={hasAdvice}
      erase={erase}
      onLanguage={choose}
      onRegion={chooseRegion}
      onAdvice={chooseAdvice}
      comparesPictures={comparesPictures}
      onPictures={choosePictures}
      onErase={() => {
        setErase('working');
        eraseAll().then(
          () => setErase('erased'),
          () => setErase('failed'),
        );
      }}
    >
      <Surfaces chosen={{ ...everySurface, ...surfaces }} onChoose={chooseSurfaces} />
      <ListSection {...list} today={new Date().toISOString().slice(0, 10)} />
      <WatchEntry />
    </OptionsPage>
  );
};

showOwnPage(
  ({ name, options }) => `${options.title} · ${name}`,
  (choice) => <App {...choice} />,
);
