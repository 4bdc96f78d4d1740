import { AlertsInvite } from '../../../components/alerts/alerts-switch.tsx';
import { SendingSwitch } from '../../../components/reports/sending-switch.tsx';
import { Addresses } from '../../../components/settings/addresses.tsx';
import { DataSection } from '../../../components/settings/data-section.tsx';
import { EraseSection } from '../../../components/settings/erase-section.tsx';
import { LanguageSection } from '../../../components/settings/language-section.tsx';
import { LevelChoice, SwitchRow } from '../../../components/settings/option-row.tsx';
import { OptionsPage } from '../../../components/settings/options-page.tsx';
import { SourcesSection } from '../../../components/settings/sources-section.tsx';
import { WelcomePage } from '../../../components/settings/welcome-page.tsx';
import { TextOnDemand } from '../../../components/shared/copy-text.tsx';
import { UpdatesSwitch } from '../../../components/updates/updates-switch.tsx';
import { settingRows, switchNames } from '../../../lib/settings/setting-rows.ts';
import type { ListStatus } from '../../../lib/updates/status.ts';
import { pageWords } from '../../../scripts/words/every.ts';
import type { GalleryState } from '../gallery-state.ts';
import { deliveries } from '../samples/delivery.ts';
import { sourcesOf, statusOf } from '../samples/list.ts';

const nothing = () => undefined;

const heldIn = ({ status, erase }: GalleryState): ListStatus =>
  statusOf(erase === 'erased' ? 'none' : status);

const list = (state: GalleryState) => ({
  status: heldIn(state),
  refusal: state.refusal,
  isBusy: false,
  publisher: 'Fox Consumer Watch',
  isTurnedOff: state.isTurnedOff ?? false,
  ...{ onTurnOn: nothing, onTurnOff: nothing, onUpdate: nothing, onStop: nothing },
});

const areAlertsOn = ({ alerts }: GalleryState): boolean => alerts !== undefined && !alerts.isOff;

export const welcome = (state: GalleryState) => (
  <WelcomePage updates={list(state)} choice={[state.language, nothing]} />
);

export const options = (state: GalleryState) => {
  const { language, imported, erase = 'idle', off = [], delivery = 'none' } = state;
  const status = heldIn(state);
  const isOn = areAlertsOn(state);
  const { switches, folded, picturesHint } = pageWords[language].options;
  const { diagnostics } = pageWords[language].settings;
  const sending = {
    status: deliveries[delivery],
    receiver: 'Fox Consumer Watch',
    privacy: delivery === 'none' ? undefined : 'https://fox.example/privacy',
    refusal: undefined,
    isBusy: false,
    isTurnedOff: false,
    ...{ onTurnOn: nothing, onTurnOff: nothing, onAgree: nothing },
  };
  return (
    <OptionsPage
      sections={{
        warnings: (
          <>
            <LevelChoice caution={[true, nothing]} advice={[true, nothing]} />
            {switchNames.map((name) => (
              <SwitchRow
                key={name}
                {...switches[name]}
                setting={[settingRows[name].fallback, nothing]}
              />
            ))}
          </>
        ),
        updates: (
          <>
            <UpdatesSwitch {...list(state)} />
            <SendingSwitch {...sending} />
          </>
        ),
        alerts: <AlertsInvite isOn={isOn} />,
        language: <LanguageSection choice={[language, nothing]} region={['KR', nothing]} />,
      }}
      advanced={{
        sources: (
          <SourcesSection sources={sourcesOf(status.list)} hasFailed={false} off={[off, nothing]} />
        ),
        addresses: <Addresses list={list(state)} sending={sending} />,
        pictures: (
          <SwitchRow title={folded.pictures} hint={picturesHint} setting={[false, nothing]} />
        ),
        data: (
          <DataSection
            {...(imported && { problem: imported })}
            isBusy={false}
            onExport={nothing}
            onFile={nothing}
          />
        ),
        erase: <EraseSection state={erase} onErase={nothing} onLoadList={nothing} />,
        diagnostics: (
          <TextOnDemand
            label={diagnostics.show}
            hint={diagnostics.hint}
            make={async () => ''}
            copy={async () => undefined}
          />
        ),
      }}
    />
  );
};
