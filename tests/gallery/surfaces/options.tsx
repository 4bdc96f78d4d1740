import { ListSection } from '../../../components/list/list-section.tsx';
import { WelcomePage } from '../../../components/list/welcome-page.tsx';
import { DataSection } from '../../../components/options/data-section.tsx';
import { DiagnosticsSection } from '../../../components/options/diagnostics-section.tsx';
import { EraseSection } from '../../../components/options/erase-section.tsx';
import { GeneralSection } from '../../../components/options/general-section.tsx';
import { OptionsPage } from '../../../components/options/options-page.tsx';
import { optionsSections } from '../../../components/options/sections.ts';
import { SensitivitySection } from '../../../components/options/sensitivity-section.tsx';
import { SettingSwitch } from '../../../components/options/setting-switch.tsx';
import { SourcesSection } from '../../../components/options/sources-section.tsx';
import { SendingSection } from '../../../components/sending/sending-section.tsx';
import { WatchInvite } from '../../../components/watch/watch-invite.tsx';
import type { ListStatus } from '../../../lib/core/list-status.ts';
import { pageWords } from '../../../lib/locales/every.ts';
import type { GalleryState } from '../gallery-state.ts';
import { deliveries } from '../samples/delivery.ts';
import { sourcesOf, statusOf, today } from '../samples/list.ts';
import { diagnosticsOf, preview } from '../samples/options.ts';
import { rowsIn } from '../samples/reports.ts';
import { ownedThings } from './watch.tsx';

const nothing = () => undefined;

const heldIn = ({ status, erase }: GalleryState): ListStatus =>
  statusOf(erase === 'erased' ? 'none' : status);

const list = (state: GalleryState) => ({
  status: heldIn(state),
  refusal: state.refusal,
  isBusy: false,
  isTurnedOff: state.isTurnedOff ?? false,
  actions: { onTurnOn: nothing, onTurnOff: nothing, onUpdate: nothing, onStop: nothing },
});

const isWatchOn = ({ watch }: GalleryState): boolean => watch !== undefined && !watch.isOff;

export const welcome = (state: GalleryState) => (
  <WelcomePage
    {...list(state)}
    language={state.language}
    onLanguage={nothing}
    onOpenOptions={nothing}
  >
    <WatchInvite isOn={isWatchOn(state)} onOpen={nothing} />
  </WelcomePage>
);

/** What the shopper has; after everything was erased, nothing. */
const ownOf = ({ erase, watch, language }: GalleryState) =>
  erase === 'erased'
    ? { rows: [], silenced: 0, owned: 0 }
    : { rows: rowsIn(language), silenced: 2, owned: watch ? ownedThings(language).length : 0 };

export const options = (state: GalleryState) => {
  const { language, imported, erase = 'idle', off = [], delivery = 'off' } = state;
  const own = ownOf(state);
  const status = heldIn(state);
  const count = status.list?.count ?? 0;
  const isPreview = imported === 'preview';
  const isOn = isWatchOn(state);
  const sections = optionsSections(pageWords[language], {
    general: (
      <GeneralSection language={language} region="KR" onLanguage={nothing} onRegion={nothing} />
    ),
    sensitivity: (
      <SensitivitySection
        chosen="advice"
        onChoose={nothing}
        comparesPictures={false}
        onPictures={nothing}
      />
    ),
    sources: (
      <SourcesSection
        sources={sourcesOf(status.list)}
        progress={{ seen: count, of: count, isDone: true }}
        hasFailed={false}
        off={off}
        onSwitch={nothing}
        onAllOn={nothing}
      />
    ),
    surfaces: (['cards', 'purchase', 'lines'] as const).map((name) => (
      <SettingSwitch key={name} name={name} isOn onSwitch={nothing} />
    )),
    updates: <ListSection {...list(state)} today={today} />,
    sending: (
      <SendingSection
        status={deliveries[delivery]}
        refusal={undefined}
        isBusy={false}
        isTurnedOff={false}
        onTurnOn={nothing}
        onTurnOff={nothing}
      />
    ),
    watch: <WatchInvite isOn={isOn} hasTitle={false} onOpen={nothing} />,
    data: (
      <DataSection
        said={undefined}
        problem={isPreview ? undefined : imported}
        preview={isPreview ? { ...preview, isWatchOn: isOn } : undefined}
        ownedCount={own.owned}
        isBusy={false}
        onExport={nothing}
        onFile={nothing}
        onApply={nothing}
        onCancel={nothing}
      />
    ),
    erase: (
      <EraseSection
        state={erase}
        counts={{ reports: own.rows.length, silenced: own.silenced }}
        onExport={nothing}
        onErase={nothing}
        onLoad={nothing}
      />
    ),
    diagnostics: (
      <DiagnosticsSection
        text={diagnosticsOf(language, status, own, off)}
        copy="idle"
        onCopy={nothing}
      />
    ),
  });
  return <OptionsPage sections={sections} />;
};
