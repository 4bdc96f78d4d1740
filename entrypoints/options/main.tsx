import { browser } from 'wxt/browser';
import { TextOnDemand } from '../../components/copy-text.tsx';
import { UpdatesSwitch } from '../../components/list/updates-switch.tsx';
import { usePageLocale } from '../../components/locale.tsx';
import { Addresses } from '../../components/options/addresses.tsx';
import { DataSection } from '../../components/options/data-section.tsx';
import { EraseSection } from '../../components/options/erase-section.tsx';
import { SwitchRow } from '../../components/options/option-row.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { SendingSwitch } from '../../components/sending/sending-switch.tsx';
import { WatchInvite } from '../../components/watch/watch-switch.tsx';
import { settings } from '../../lib/background/settings.ts';
import type { ListStatus } from '../../lib/background/subscription-status.ts';
import { pictureHosts } from '../../lib/sites/facts.ts';
import { connect } from '../../lib/store/database.ts';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';
import { useList } from '../own-pages/use-list.ts';
import { usePermission, useSetting } from '../own-pages/use-setting.ts';
import { Language, Least, SourcesChoice, withSwitches } from './setting-entries.tsx';
import { gather, useSources } from './use-list-parts.ts';
import { useErase, useOwnData } from './use-own-data.ts';
import { useSectionOfAddress } from './use-section-of-address.ts';
import { useSending } from './use-sending.ts';

const open = connect();
const pictures = { origins: [...pictureHosts] };

const listName = ({ list }: ListStatus): string =>
  list ? `${list.version} ${list.origin} ${list.count}` : 'none';

const Alerts = () => {
  const [isOn] = useSetting(settings.watch);
  if (isOn === undefined) return null;
  const open = () => void browser.tabs.create({ url: browser.runtime.getURL('/watch.html') });
  return <WatchInvite isOn={isOn} onOpen={open} />;
};

const Diagnostics = () => {
  const { settings, language } = usePageLocale();
  const { show, hint } = settings.diagnostics;
  const copy = (text: string) => navigator.clipboard.writeText(text);
  return <TextOnDemand label={show} hint={hint} make={() => gather(open, language)} copy={copy} />;
};

const App = (choice: LanguageChoice) => {
  const { pictures: title, picturesHint: hint } = usePageLocale().options;
  const list = useList();
  const sending = useSending();
  const data = useOwnData(open);
  const erase = useErase();
  const { status } = list;
  const sources = useSources(open, status && listName(status));
  const [comparesPictures = false, choosePictures] = usePermission(pictures);
  // Given once, the permission can be taken back here whatever the list holds.
  const hasPictures = sources.hasPictures || comparesPictures;
  useSectionOfAddress();
  const updates = (
    <>
      <UpdatesSwitch {...list} />
      <SendingSwitch {...sending} />
    </>
  );
  return (
    <OptionsPage
      sections={{
        warnings: withSwitches('warnings', <Least />),
        updates: withSwitches('updates', updates),
        watch: withSwitches('watch', <Alerts />),
        language: withSwitches('language', <Language {...choice} />),
      }}
      advanced={{
        sources: <SourcesChoice {...sources} />,
        addresses: <Addresses list={list} sending={sending} />,
        pictures: hasPictures && (
          <SwitchRow {...{ title, hint }} isOn={comparesPictures} onSwitch={choosePictures} />
        ),
        data: <DataSection {...data} />,
        erase: <EraseSection {...erase} />,
        diagnostics: <Diagnostics />,
      }}
    />
  );
};

showOwnPage(App, Object.values(settings));
