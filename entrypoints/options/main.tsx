import { useState } from 'preact/hooks';
import { type EraseState, OptionsPage } from '../../components/options/options-page.tsx';
import { languageSetting, regionSetting } from '../../lib/extension/settings.ts';
import { connect } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';
import { useSetting } from '../own-pages/use-setting.ts';

const open = connect();

/** Everything about the shopper; the hazard list is the same for everybody and stays. */
const eraseAll = async (): Promise<void> => {
  await createOutbox(open).removeAll();
  await createSilenced(open).clear();
  await languageSetting.removeValue();
  await regionSetting.removeValue();
};

const App = ({ chosen, choose }: LanguageChoice) => {
  const [region, chooseRegion] = useSetting(regionSetting);
  const [erase, setErase] = useState<EraseState>('idle');
  if (region === undefined) return null;
  return (
    <OptionsPage
      language={chosen}
      region={region}
      erase={erase}
      onLanguage={choose}
      onRegion={chooseRegion}
      onErase={() => {
        setErase('working');
        eraseAll().then(
          () => setErase('erased'),
          () => setErase('failed'),
        );
      }}
    />
  );
};

showOwnPage(
  ({ name, options }) => `${options.title} · ${name}`,
  (choice) => <App {...choice} />,
);
