import type { ComponentChildren } from 'preact';
import { usePageLocale } from '../../components/locale.tsx';
import { LanguageSection } from '../../components/options/language-section.tsx';
import { LeastChoice, type Sensitivity, SwitchRow } from '../../components/options/option-row.tsx';
import {
  SourcesSection,
  type SourcesSectionProps,
} from '../../components/options/sources-section.tsx';
import { type SwitchName, settingRows, switchNames } from '../../lib/background/setting-rows.ts';
import { settings } from '../../lib/background/settings.ts';
import type { LanguageChoice } from '../own-pages/own-page.tsx';
import { useIsFixed, useSetting } from '../own-pages/use-setting.ts';

type Sources = Pick<SourcesSectionProps, 'sources' | 'hasFailed'>;

export const SourcesChoice = (list: Sources) => {
  const [off, chooseOff] = useSetting(settings.sourcesOff);
  if (off === undefined) return null;
  return (
    <SourcesSection
      {...list}
      off={off}
      onSwitch={(source, isOn) =>
        chooseOff(isOn ? off.filter((one) => one !== source) : [...new Set([...off, source])])
      }
      onAllOn={() => chooseOff([])}
    />
  );
};

export const Least = () => {
  const [caution, chooseCaution] = useSetting(settings.caution);
  const [advice, chooseAdvice] = useSetting(settings.advice);
  const isAdviceFixed = useIsFixed(settings.advice);
  if (caution === undefined || advice === undefined) return null;
  const chosen: Sensitivity = !caution ? 'danger' : advice ? 'advice' : 'caution';
  return (
    <LeastChoice
      chosen={chosen}
      isAdviceFixed={isAdviceFixed}
      onChoose={(least) => {
        chooseCaution(least !== 'danger');
        chooseAdvice(least === 'advice');
      }}
    />
  );
};

const SettingEntry = ({ name }: { name: SwitchName }) => {
  const { title, hint } = usePageLocale().options.switches[name];
  const [isOn, setOn] = useSetting(settings[name]);
  const isFixed = useIsFixed(settings[name]);
  if (isOn === undefined) return null;
  return <SwitchRow {...{ title, hint, isOn, isFixed }} onSwitch={setOn} />;
};

const switchesOf = (section: string) =>
  switchNames
    .filter((name) => settingRows[name].switchIn === section)
    .map((name) => <SettingEntry key={name} name={name} />);

export const withSwitches = (section: string, content: ComponentChildren) => (
  <>
    {content}
    {switchesOf(section)}
  </>
);

export const Language = ({ chosen, choose }: LanguageChoice) => {
  const [region, chooseRegion] = useSetting(settings.region);
  const fixed = { language: useIsFixed(settings.language), region: useIsFixed(settings.region) };
  if (region === undefined) return null;
  return (
    <LanguageSection
      language={chosen}
      region={region}
      fixed={fixed}
      onLanguage={choose}
      onRegion={chooseRegion}
    />
  );
};
