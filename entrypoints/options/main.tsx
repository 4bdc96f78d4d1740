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
import { SourcesSection } from '../../components/options/sources-section.tsx';
import { Surfaces } from '../../components/options/surfaces.tsx';
import {
  adviceSetting,
  cautionSetting,
  languageSetting,
  regionSetting,
  sourcesOffSetting,
  surfacesSetting,
  watchSetting,
} from '../../lib/background/settings.ts';
import { everySurface } from '../../lib/background/surfaces.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { pictureHosts } from '../../lib/sites/index.ts';
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
import { useSources } from './use-sources.ts';

const open = connect();

const listName = (status: ListStatus | undefined): string =>
  status?.list ? `${status.list.version} ${status.list.origin} ${status.list.count}` : 'none';

const Lost = ({ isLost }: { isLost: boolean }) => {
  const { settings } = usePageWords();
  return (
    <p class="mistake" role="alert">
      {isLost ? settings.lost : ''}
    </p>
  );
};

const Sources = ({ status }: { status: ListStatus | undefined }) => {
  const { told, hasFailed } = useSources(open, listName(status));
  const [off, chooseOff, isLost] = useSetting(sourcesOffSetting);
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

const SensitivityChoice = () => {
  const [caution, chooseCaution, isCautionLost] = useSetting(cautionSetting);
  const [advice, chooseAdvice, isAdviceLost] = useSetting(adviceSetting);
  const isAdviceFixed = useIsFixed(adviceSetting);
  const [comparesPictures, choosePictures] = usePermission(pictureHosts);
  if (caution === undefined || advice === undefined) return null;
  const chosen: Sensitivity = !caution ? 'danger' : advice ? 'advice' : 'caution';
  return (
    <>
      <SensitivitySection
        chosen={chosen}
        isAdviceFixed={isAdviceFixed}
        comparesPictures={comparesPictures ?? false}
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

const SurfaceChoice = () => {
  const [surfaces, choose, isLost] = useSetting(surfacesSetting);
  if (surfaces === undefined) return null;
  return (
    <>
      <Surfaces chosen={{ ...everySurface, ...surfaces }} onChoose={choose} />
      <Lost isLost={isLost} />
    </>
  );
};

const General = ({ chosen, choose, isLost }: LanguageChoice) => {
  const [region, chooseRegion, isRegionLost] = useSetting(regionSetting);
  const fixed = { language: useIsFixed(languageSetting), region: useIsFixed(regionSetting) };
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
  const words = usePageWords();
  const today = new Date().toISOString().slice(0, 10);
  const sections = optionsSections(words, {
    general: <General {...choice} />,
    sensitivity: <SensitivityChoice />,
    sources: <Sources status={status} />,
    surfaces: <SurfaceChoice />,
    updates: <ListSection {...list} today={today} />,
    sending: <SendingEntry />,
    watch: <WatchEntry hasTitle={false} />,
    data: <DataSection {...data} />,
    erase: <EraseEntry open={open} state={erase} set={setErase} data={data} />,
    diagnostics: <DiagnosticsSection {...diagnostics} />,
  });
  useSectionOfAddress();
  return <OptionsPage sections={sections} />;
};

showOwnPage(
  ({ name, options }) => `${options.title} · ${name}`,
  (choice) => <App {...choice} />,
  [adviceSetting, cautionSetting, regionSetting, sourcesOffSetting, surfacesSetting, watchSetting],
);
