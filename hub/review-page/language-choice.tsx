import {
  isReviewLanguage,
  nameOfLanguage,
  type ReviewLanguage,
  reviewLanguages,
  useWords,
} from './words/words.ts';

interface LanguageChoiceProps {
  chosen: ReviewLanguage;
  onChoose(language: ReviewLanguage): void;
}

/** Each language in its own words. */
export const LanguageChoice = ({ chosen, onChoose }: LanguageChoiceProps) => {
  const { language } = useWords();
  return (
    <select
      class="select"
      aria-label={language}
      value={chosen}
      onChange={({ currentTarget: { value } }) => isReviewLanguage(value) && onChoose(value)}
    >
      {reviewLanguages.map((one) => (
        <option key={one} value={one} lang={one}>
          {nameOfLanguage(one)}
        </option>
      ))}
    </select>
  );
};
