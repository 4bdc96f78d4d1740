import { useState } from 'preact/hooks';
import { ListSection } from '../../components/list/list-section.tsx';
import { usePageWords } from '../../components/locale.tsx';
import { DataSection } from '../../components/options/data-section.tsx';
import { DiagnosticsSection } from '../../components/options/diagnostics-section.tsx';
import type { EraseState } from '../../components/options/erase-section.tsx';
import { GeneralSection } from '../../components/options/general-section.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { optionsSections } from '../../components/options/sections.ts';
import {
  type Sensitivity,
  SensitivitySection,
} from '../../components/options/sensitivity-section.tsx';
import { SettingSwitch } from '../../components/options/setting-switch.tsx';
import { SourcesSection } from '../../components/options/sources-section.tsx';
import { type SwitchName, settingNames, settingRows } from '../../lib/background/setting-rows.ts';
import { settings } from '../../lib/background/settings.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { pictureHosts } from '../../lib/sites/facts.ts';
import { connect } from '../../lib/store/database.ts';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';
import { SendingEntry } from '../own-pages/sending-entry.tsx';
import { useList } from '../own-pages/use-list.ts';
import { usePermission } from '../own-pages/use-permission.ts';
import { useIsFixed, useSetting } from '../own-pages/use-setting.ts';
import { WatchEntry } from '../own-pages/watch-entry.tsx';
import { EraseEntry } from './erase-entry.tsx';
import { useDiagnostics } from './use-diagnostics.ts';
import { useOwnData } from './use-own-data.ts';
import { useSectionOfAddress } from './use-section-of-address.ts';
import { type Sources, useSources } from './use-sources.ts';

const open = connect();

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

const SensitivityChoice = ({ hasPictures }: { hasPictures: boolean }) => {
  const [caution, chooseCaution, isCautionLost] = useSetting(settings.caution);
  const [advice, chooseAdvice, isAdviceLost] = useSetting(settings.advice);
  const isAdviceFixed = useIsFixed(settings.advice);
  const [comparesPictures, choosePictures] = usePermission(pictureHosts);
  if (caution === undefined || advice === undefined) return null;
  const chosen: Sensitivity = !caution ? 'danger' : advice ? 'advice' : 'caution';
  return (
    <>
      <SensitivitySection
        chosen={chosen}
        isAdviceFixed={isAdviceFixed}
        // Given once, the permission can be taken back here whatever the list holds.
        comparesPictures={hasPictures || comparesPictures ? (comparesPictures ?? false) : undefined}
        onPictures={choosePictures}
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
  const [isOn, setOn, isLost] = useSetting(settings[name]);
  const isFixed = useIsFixed(settings[name]);
  if (isOn === undefined) return null;
  return (
    <>
      <SettingSwitch name={name} isOn={isOn} isFixed={isFixed} onSwitch={setOn} />
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

const General = ({ chosen, choose, isLost }: LanguageChoice) => {
  const [region, chooseRegion, isRegionLost] = useSetting(settings.region);
  const fixed = { language: useIsFixed(settings.language), region: useIsFixed(settings.region) };
  if (region === undefined) return null;
  return (
    <>
      <GeneralSection
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

const App = (choice: LanguageChoice) => {
  const list = useList();
  const { status } = list;
  const data = useOwnData(open);
  const [erase, setErase] = useState<EraseState>('idle');
  const diagnostics = useDiagnostics(open, choice.language, status, `${erase} ${data.said}`);
  const sources = useSources(open, listName(status));
  const words = usePageWords();
  const today = new Date().toISOString().slice(0, 10);
  const sections = optionsSections(words, {
    general: <General {...choice} />,
    sensitivity: <SensitivityChoice hasPictures={sources.told?.hasPictures ?? false} />,
    sources: <SourcesChoice {...sources} />,
    surfaces: null,
    updates: <ListSection {...list} today={today} />,
    sending: <SendingEntry />,
    watch: <WatchEntry hasTitle={false} />,
    data: <DataSection {...data} />,
    erase: <EraseEntry open={open} state={erase} set={setErase} data={data} />,
    diagnostics: <DiagnosticsSection {...diagnostics} />,
  });
  useSectionOfAddress();
  const whole = sections.map((one) => ({
    ...one,
    content: (
      <>
        {one.content}
        {switchesOf(one.id)}
      </>
    ),
  }));
  return <OptionsPage sections={whole} />;
};

showOwnPage(
  ({ name, options }) => `${options.title} · ${name}`,
  (choice) => <App {...choice} />,
  Object.values(settings),
);
