import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { UpdatesSwitch } from '../../components/list/updates-switch.tsx';
import { usePageWords } from '../../components/locale.tsx';
import { Addresses } from '../../components/options/addresses.tsx';
import { DataSection } from '../../components/options/data-section.tsx';
import { DiagnosticsSection } from '../../components/options/diagnostics-section.tsx';
import type { EraseState } from '../../components/options/erase-section.tsx';
import { LanguageSection } from '../../components/options/language-section.tsx';
import { LeastChoice, type Sensitivity } from '../../components/options/least-choice.tsx';
import { SwitchRow } from '../../components/options/option-row.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { SourcesSection } from '../../components/options/sources-section.tsx';
import { SendingSwitch } from '../../components/sending/sending-switch.tsx';
import { WatchInvite } from '../../components/watch/watch-invite.tsx';
import { type SwitchName, settingNames, settingRows } from '../../lib/background/setting-rows.ts';
import { settings } from '../../lib/background/settings.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { pictureHosts } from '../../lib/sites/facts.ts';
import { connect } from '../../lib/store/database.ts';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';
import { useList } from '../own-pages/use-list.ts';
import { usePermission } from '../own-pages/use-permission.ts';
import { useIsFixed, useSetting } from '../own-pages/use-setting.ts';
import { EraseEntry } from './erase-entry.tsx';
import { useDiagnostics } from './use-diagnostics.ts';
import { useOwnData } from './use-own-data.ts';
import { useSectionOfAddress } from './use-section-of-address.ts';
import { useSending } from './use-sending.ts';
import { type Sources, useSources } from './use-sources.ts';

const open = connect();
const pictures = { origins: [...pictureHosts] };

const listName = (status: ListStatus | undefined): string =>
  status?.list ? `${status.list.version} ${status.list.origin} ${status.list.count}` : 'none';

const Lost = ({ isLost }: { isLost: boolean }) => {
  const { settings: words } = usePageWords();
  return (
    <p class="mistake" role="alert">
      {isLost ? words.lost : ''}
    </p>
  );
};

const SourcesChoice = ({ told, hasFailed }: Sources) => {
  const [off, chooseOff, isLost] = useSetting(settings.sourcesOff);
  if (off === undefined) return null;
  return (
    <>
      <SourcesSection
        sources={told?.sources}
        progress={told ?? { seen: 0, of: 0, isDone: false }}
        hasFailed={hasFailed}
        off={off}
        onSwitch={(source, isOn) =>
          chooseOff(isOn ? off.filter((one) => one !== source) : [...new Set([...off, source])])
        }
        onAllOn={() => chooseOff([])}
      />
      <Lost isLost={isLost} />
    </>
  );
};

const Least = () => {
  const [caution, chooseCaution, isCautionLost] = useSetting(settings.caution);
  const [advice, chooseAdvice, isAdviceLost] = useSetting(settings.advice);
  const isAdviceFixed = useIsFixed(settings.advice);
  if (caution === undefined || advice === undefined) return null;
  const chosen: Sensitivity = !caution ? 'danger' : advice ? 'advice' : 'caution';
  return (
    <>
      <LeastChoice
        chosen={chosen}
        isAdviceFixed={isAdviceFixed}
        onChoose={(least) => {
          chooseCaution(least !== 'danger');
          chooseAdvice(least === 'advice');
        }}
      />
      <Lost isLost={isCautionLost || isAdviceLost} />
    </>
  );
};

const SettingEntry = ({ name }: { name: SwitchName }) => {
  const { title, hint } = usePageWords().options.surfaces[name];
  const [isOn, setOn, isLost] = useSetting(settings[name]);
  const isFixed = useIsFixed(settings[name]);
  if (isOn === undefined) return null;
  return (
    <>
      <SwitchRow {...{ title, hint, isOn, isFixed }} onSwitch={setOn} />
      <Lost isLost={isLost} />
    </>
  );
};

/** Settings that are on or off, in the section that their row names. */
const switchesOf = (section: string) =>
  settingNames.flatMap((name) => {
    const row = settingRows[name];
    if (!('switchIn' in row) || row.switchIn !== section) return [];
    return [<SettingEntry key={name} name={name as SwitchName} />];
  });

const withSwitches = (section: string, content: ComponentChildren) => (
  <>
    {content}
    {switchesOf(section)}
  </>
);

const Language = ({ chosen, choose, isLost }: LanguageChoice) => {
  const [region, chooseRegion, isRegionLost] = useSetting(settings.region);
  const fixed = { language: useIsFixed(settings.language), region: useIsFixed(settings.region) };
  if (region === undefined) return null;
  return (
    <>
      <LanguageSection
        language={chosen}
        region={region}
        fixed={fixed}
        onLanguage={choose}
        onRegion={chooseRegion}
      />
      <Lost isLost={isLost || isRegionLost} />
    </>
  );
};

const Alerts = () => {
  const [isOn] = useSetting(settings.watch);
  if (isOn === undefined) return null;
  const open = () => void browser.tabs.create({ url: browser.runtime.getURL('/watch.html') });
  return <WatchInvite isOn={isOn} onOpen={open} />;
};

const Pictures = ({ isOn, onSwitch }: { isOn: boolean; onSwitch(isOn: boolean): void }) => {
  const { pictures: title, picturesHint: hint } = usePageWords().options;
  return <SwitchRow {...{ title, hint, isOn, onSwitch }} />;
};

const App = (choice: LanguageChoice) => {
  const list = useList();
  const sending = useSending();
  const data = useOwnData(open);
  const [erase, setErase] = useState<EraseState>('idle');
  const { status } = list;
  const diagnostics = useDiagnostics(open, choice.language, status, `${erase} ${data.said}`);
  const sources = useSources(open, listName(status));
  const [comparesPictures = false, choosePictures] = usePermission(pictures);
  // Given once, the permission can be taken back here whatever the list holds.
  const hasPictures = sources.told?.hasPictures || comparesPictures;
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
          <Pictures isOn={comparesPictures} onSwitch={(isOn) => void choosePictures(isOn)} />
        ),
        data: <DataSection {...data} />,
        erase: <EraseEntry open={open} state={erase} set={setErase} data={data} />,
        diagnostics: <DiagnosticsSection {...diagnostics} />,
      }}
    />
  );
};

showOwnPage(
  ({ name, options }) => `${options.title} · ${name}`,
  (choice) => <App {...choice} />,
  Object.values(settings),
);
