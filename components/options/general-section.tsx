import type { Language } from '../../lib/locales/languages.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { usePageWords } from '../locale.tsx';
import { Fixed } from './fixed.tsx';
import { OptionRow } from './option-row.tsx';
import { RegionSwitch } from './region-switch.tsx';

export interface GeneralSectionProps {
  language: Language | 'auto';
  /** ISO 3166-1 alpha-2, or `auto`. */
  region: string;
  /** What whoever manages this browser has decided. */
  fixed?: { language: boolean; region: boolean } | undefined;
  onLanguage(language: Language | 'auto'): void;
  onRegion(region: string): void;
}

export const GeneralSection = ({ language, region, fixed, ...on }: GeneralSectionProps) => {
  const words = usePageWords();
  return (
    <>
      <Fixed isFixed={fixed?.language ?? false}>
        <OptionRow title={words.language.label} hint={words.options.languageHint}>
          <LanguageSwitch chosen={language} onChoose={on.onLanguage} />
        </OptionRow>
      </Fixed>
      <Fixed isFixed={fixed?.region ?? false}>
        <OptionRow title={words.language.region} hint={words.options.regionHint}>
          <RegionSwitch chosen={region} onChoose={on.onRegion} />
        </OptionRow>
      </Fixed>
    </>
  );
};
