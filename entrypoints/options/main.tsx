import type { ComponentChildren } from 'preact';
import { AlertsInvite } from '../../components/alerts/alerts-switch.tsx';
import { SendingSwitch } from '../../components/reports/sending-switch.tsx';
import { Addresses } from '../../components/settings/addresses.tsx';
import { DataSection } from '../../components/settings/data-section.tsx';
import { EraseSection } from '../../components/settings/erase-section.tsx';
import { LanguageSection } from '../../components/settings/language-section.tsx';
import { LevelChoice, SwitchRow } from '../../components/settings/option-row.tsx';
import { OptionsPage } from '../../components/settings/options-page.tsx';
import { SourcesSection } from '../../components/settings/sources-section.tsx';
import { TextOnDemand } from '../../components/shared/copy-text.tsx';
import { usePageLocale } from '../../components/shared/locale.tsx';
import { UpdatesSwitch } from '../../components/updates/updates-switch.tsx';
import { useSending } from '../../lib/reports/use-sending.ts';
import { followAddress } from '../../lib/settings/follow-address.ts';
import { type SwitchName, settingRows, switchNames } from '../../lib/settings/setting-rows.ts';
import { settings } from '../../lib/settings/settings.ts';
import { gatherDiagnostics, useErase, useOwnData } from '../../lib/settings/use-own-data.ts';
import { usePermission, useSetting } from '../../lib/settings/use-setting.ts';
import { useSources } from '../../lib/settings/use-sources.ts';
import { pictureHosts } from '../../lib/sites/facts.ts';
import { connect } from '../../lib/store/database.ts';
import type { ListStatus } from '../../lib/updates/status.ts';
import { useList } from '../../lib/updates/use-address-switch.ts';
import { type ExtensionPageProps, showExtensionPage } from '../extension-pages/extension-page.tsx';

const open = connect();
const pictures = { origins: [...pictureHosts] };

const listName = ({ list }: ListStatus): string =>
  list ? `${list.version} ${list.origin} ${list.count}` : 'none';

const SwitchOf = ({ name }: { name: SwitchName }) => (
  <SwitchRow {...usePageLocale().options.switches[name]} setting={useSetting(settings[name])} />
);

const withSwitches = (section: string, content: ComponentChildren) => (
  <>
    {content}
    {switchNames
      .filter((name) => settingRows[name].switchIn === section)
      .map((name) => (
        <SwitchOf key={name} name={name} />
      ))}
  </>
);

const Diagnostics = () => {
  const { settings, language } = usePageLocale();
  const { show, hint } = settings.diagnostics;
  const copy = (text: string) => navigator.clipboard.writeText(text);
  return (
    <TextOnDemand
      label={show}
      hint={hint}
      make={() => gatherDiagnostics(open, language)}
      copy={copy}
    />
  );
};

const App = ({ choice }: ExtensionPageProps) => {
  const { folded, picturesHint: hint } = usePageLocale().options;
  const list = useList();
  const sending = useSending();
  const data = useOwnData(open);
  const erase = useErase();
  const sources = useSources(open, list && listName(list.status));
  const least = { caution: useSetting(settings.caution), advice: useSetting(settings.advice) };
  const off = useSetting(settings.sourcesOff);
  const region = useSetting(settings.region);
  const [areAlertsOn] = useSetting(settings.alerts);
  const comparison = usePermission(pictures);
  // The permission can be withdrawn here even if the list no longer has pictures.
  const hasPictures = sources.hasPictures || comparison[0];
  const updates = (
    <>
      {list && <UpdatesSwitch {...list} />}
      {sending && <SendingSwitch {...sending} />}
    </>
  );
  return (
    <OptionsPage
      sections={{
        warnings: withSwitches('warnings', <LevelChoice {...least} />),
        updates: withSwitches('updates', updates),
        alerts: withSwitches('alerts', <AlertsInvite isOn={areAlertsOn} />),
        language: withSwitches('language', <LanguageSection choice={choice} region={region} />),
      }}
      advanced={{
        sources: <SourcesSection {...sources} off={off} />,
        addresses: <Addresses list={list} sending={sending} />,
        pictures: hasPictures && (
          <SwitchRow title={folded.pictures} hint={hint} setting={comparison} />
        ),
        data: <DataSection {...data} />,
        erase: <EraseSection {...erase} />,
        diagnostics: <Diagnostics />,
      }}
    />
  );
};

followAddress();
showExtensionPage(App);
