import type { Language } from '../../lib/locales/languages.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { usePageWords } from '../locale.tsx';
import { OptionRow } from './option-row.tsx';
import { RegionSwitch } from './region-switch.tsx';

export interface LanguageSectionProps {
  language: Language | 'auto';
  /** ISO 3166-1 alpha-2, or `auto`. */
  region: string;
  /** What whoever manages this browser has decided. */
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
