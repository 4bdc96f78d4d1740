import { aboutLanguage, type Language, languages } from '../../lib/locales/languages.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { OptionRow } from './option-row.tsx';

interface LanguageSwitchProps {
  chosen: Language | 'auto';
  onChoose(language: Language | 'auto'): void;
}

/** Each language in its own words, so that nobody is locked out by the wrong one. */
export const LanguageSwitch = ({ chosen, onChoose }: LanguageSwitchProps) => {
  const { language } = usePageWords();
  return (
    <select
      class="select"
      aria-label={language.label}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value as Language | 'auto')}
    >
      <option value="auto">{language.auto}</option>
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {aboutLanguage(one).name}
        </option>
      ))}
    </select>
  );
};

/**
 * Countries whose shoppers can be told where to report, and those of the European Union, where the
 * authorities share one system. ISO 3166-1 alpha-2; names come from the reader's language.
 */
const regions: readonly string[] = [
  ...['KR', 'US', 'GB', 'CA', 'AU', 'NZ', 'JP', 'NO', 'IS', 'LI', 'CH'],
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

interface RegionSwitchProps {
  /** ISO 3166-1 alpha-2, or `auto`. */
  chosen: string;
  onChoose(region: string): void;
}

const RegionSwitch = ({ chosen, onChoose }: RegionSwitchProps) => {
  const { language: words, options } = usePageWords();
  const { language, country } = useLocale();
  const named = regions
    .map((code) => ({ code, name: country(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <select
      class="select"
      aria-label={words.region}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="auto">{options.regionAuto}</option>
      {named.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
};

export interface LanguageSectionProps {
  language: Language | 'auto';
  /** ISO 3166-1 alpha-2, or `auto`. */
  region: string;
  fixed?: { language: boolean; region: boolean } | undefined;
  onLanguage(language: Language | 'auto'): void;
  onRegion(region: string): void;
}

export const LanguageSection = ({ language, region, fixed, ...on }: LanguageSectionProps) => {
  const words = usePageWords();
  return (
    <>
      <OptionRow title={words.language.label} isFixed={fixed?.language}>
        <LanguageSwitch chosen={language} onChoose={on.onLanguage} />
      </OptionRow>
      <OptionRow
        title={words.language.region}
        hint={words.options.regionHint}
        isFixed={fixed?.region}
      >
        <RegionSwitch chosen={region} onChoose={on.onRegion} />
      </OptionRow>
    </>
  );
};
