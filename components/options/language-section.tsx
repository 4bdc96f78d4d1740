import { aboutLanguage, type Language, languages } from '../../lib/locales/languages.ts';
import { Select } from '../field.tsx';
import { usePageLocale } from '../locale.tsx';
import { OptionRow } from './option-row.tsx';

interface LanguageSwitchProps {
  chosen: Language | 'auto';
  onChoose(language: Language | 'auto'): void;
}

/** Each language in its own words, so that nobody is locked out by the wrong one. */
export const LanguageSwitch = ({ chosen, onChoose }: LanguageSwitchProps) => {
  const { languages: words } = usePageLocale();
  const named = languages.map((one) => [one, aboutLanguage(one).name, one] as const);
  return (
    <Select
      label={words.label}
      value={chosen}
      options={[['auto', words.auto], ...named]}
      onChange={(one) => onChoose(one as Language | 'auto')}
    />
  );
};

/** Countries with report channels of their own, and those of the EU (ISO 3166-1 alpha-2). */
const regions: readonly string[] = [
  ...['KR', 'US', 'GB', 'CA', 'AU', 'NZ', 'JP', 'NO', 'IS', 'LI', 'CH'],
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

export interface LanguageSectionProps {
  language: Language | 'auto';
  /** ISO 3166-1 alpha-2, or `auto`. */
  region: string;
  fixed?: { language: boolean; region: boolean } | undefined;
  onLanguage(language: Language | 'auto'): void;
  onRegion(region: string): void;
}

export const LanguageSection = ({ language, region, fixed, ...on }: LanguageSectionProps) => {
  const { languages: words, options, language: reader, country } = usePageLocale();
  const named = regions
    .map((code) => [code, country(code)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, reader));
  return (
    <>
      <OptionRow title={words.label} isFixed={fixed?.language}>
        <LanguageSwitch chosen={language} onChoose={on.onLanguage} />
      </OptionRow>
      <OptionRow title={words.region} hint={options.regionHint} isFixed={fixed?.region}>
        <Select
          label={words.region}
          value={region}
          options={[['auto', options.regionAuto], ...named]}
          onChange={on.onRegion}
        />
      </OptionRow>
    </>
  );
};
