import { aboutLanguage, type Language, languages } from '../lib/locales/languages.ts';
import { usePageWords } from './locale.tsx';

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
