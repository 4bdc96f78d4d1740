import { ListSection } from '../../../components/list/list-section.tsx';
import { WelcomePage } from '../../../components/list/welcome-page.tsx';
import { DataSection } from '../../../components/options/data-section.tsx';
import { DiagnosticsSection } from '../../../components/options/diagnostics-section.tsx';
import { EraseSection } from '../../../components/options/erase-section.tsx';
import { GeneralSection } from '../../../components/options/general-section.tsx';
import { OptionsPage } from '../../../components/options/options-page.tsx';
import { SensitivitySection } from '../../../components/options/sensitivity-section.tsx';
import { SourcesSection } from '../../../components/options/sources-section.tsx';
import { pageWords } from '../../../lib/locales/every.ts';
import type { GalleryState } from '../gallery-state.ts';
import { statuses } from '../samples/list.ts';
import { diagnostics, preview, sources } from '../samples/options.ts';

const list = ({ status, refusal, isTurnedOff = false }: GalleryState) => ({
  status: statuses[status ?? 'off'],
  refusal,
  isBusy: false,
  isTurnedOff,
  deeds: {
    onTurnOn: () => undefined,
    onTurnOff: () => undefined,
    onUpdate: () => undefined,
    onStop: () => undefined,
  },
});

export const welcome = (state: GalleryState) => (
  <WelcomePage
    {...list(state)}
    language={state.language}
    onLanguage={() => undefined}
    onOpenOptions={() => undefined}
  />
);

export const options = (state: GalleryState) => {
  const { settings, updates } = pageWords[state.language];
  const { imported, erase = 'idle', off = [] } = state;
  const nothing = () => undefined;
  const sections = [
    {
      id: 'general',
      title: settings.general,
      content: (
        <GeneralSection
          language={state.language}
          region="KR"
          onLanguage={nothing}
          onRegion={nothing}
        />
      ),
    },
    {
      id: 'sensitivity',
      title: settings.sensitivity.title,
      content: (
        <SensitivitySection
          chosen="advice"
          onChoose={nothing}
          comparesPictures={false}
          onPictures={nothing}
        />
      ),
    },
    {
      id: 'sources',
      title: settings.sources.title,
      content: (
        <SourcesSection
          sources={sources}
          progress={{ seen: 24_318, of: 24_318, isDone: true }}
          hasFailed={false}
          off={off}
          onSwitch={nothing}
          onAllOn={nothing}
        />
      ),
    },
    {
      id: 'updates',
      title: updates.title,
      content: <ListSection {...list(state)} today="2026-11-25" />,
    },
    {
      id: 'data',
      title: settings.data.title,
      content: (
        <DataSection
          said={undefined}
          problem={imported === 'preview' ? undefined : imported}
          preview={imported === 'preview' ? preview : undefined}
          ownedCount={12}
          isBusy={false}
          onExport={nothing}
          onFile={nothing}
          onApply={nothing}
          onCancel={nothing}
        />
      ),
    },
    {
      id: 'erase',
      title: settings.erase.title,
      content: (
        <EraseSection
          state={erase}
          counts={{ reports: 3, silenced: 2 }}
          onExport={nothing}
          onErase={nothing}
          onLoad={nothing}
        />
      ),
    },
    {
      id: 'diagnostics',
      title: settings.diagnostics.title,
      content: <DiagnosticsSection text={diagnostics} copy="idle" onCopy={nothing} />,
    },
  ];
  return <OptionsPage sections={sections} />;
};
