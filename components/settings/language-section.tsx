import { aboutLanguage, type Language, languages } from '../../lib/locales/languages.ts';
import type { SettingState } from '../../lib/settings/use-setting.ts';
import { Select } from '../shared/field.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { OptionRow } from './option-row.tsx';

/** `auto`: as in the browser. */
export type LanguageChoice = SettingState<Language | 'auto'>;

/** Each language is named in itself, so that a wrong setting locks nobody out. */
export const LanguageSwitch = ({ choice: [chosen, choose] }: { choice: LanguageChoice }) => {
  const { languages: words } = usePageLocale();
  const options = languages.map((one) => [one, aboutLanguage(one).name, one] as const);
  return (
    <Select
      label={words.label}
      value={chosen}
      options={[['auto', words.auto], ...options]}
      onChange={(one) => choose(one as Language | 'auto')}
    />
  );
};

/** Countries with report channels of their own, and those of the EU (ISO 3166-1 alpha-2). */
const regions: readonly string[] = [
  ...['KR', 'US', 'GB', 'CA', 'AU', 'NZ', 'JP', 'NO', 'IS', 'LI', 'CH'],
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

interface LanguageSectionProps {
  choice: LanguageChoice;
  /** ISO 3166-1 alpha-2, or `auto`. */
  region: SettingState<string>;
}

export const LanguageSection = ({ choice, region }: LanguageSectionProps) => {
  const [chosen, chooseRegion, isFixed] = region;
  const { languages: words, options, language: reader, country } = usePageLocale();
  const countries = regions
    .map((code) => [code, country(code)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, reader));
  return (
    <>
      <OptionRow title={words.label} isFixed={choice[2]}>
        <LanguageSwitch choice={choice} />
      </OptionRow>
      <OptionRow title={words.region} hint={options.regionHint} isFixed={isFixed}>
        <Select
          label={words.region}
          value={chosen}
          options={[['auto', options.regionAuto], ...countries]}
          onChange={chooseRegion}
        />
      </OptionRow>
    </>
  );
};
