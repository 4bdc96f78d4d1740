import type { Match } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { headlineOf } from '../presentation/headline.ts';
import { authorityWithCountry } from '../presentation/names.ts';
import { useLocale } from '../shared/locale.tsx';
import { Mark, type MarkShown } from './mark.tsx';

export interface MarksProps {
  marks: readonly MarkShown[];
  /** Key of the marker whose tile has the focus. */
  focused: string | undefined;
  /** Key of the marker whose bubble is open. */
  openKey: string | undefined;
}

const spokenText = (match: Match, locale: Locale): string => {
  const { level, card } = locale.warning;
  const headline = headlineOf(match, locale).text;
  return card.announce({
    levelWord: level[match.level].word,
    headline,
    advice: authorityWithCountry(match.hazard, locale),
  });
};

export const Marks = ({ marks, focused, openKey }: MarksProps) => {
  const locale = useLocale();
  const spoken = marks.find(({ key }) => key === focused);
  return (
    <section aria-label={locale.shopping.marks.region}>
      {/* No role, for the reason in live-region.tsx. Its text stays while the tile has the focus. */}
      <div class="visually-hidden" aria-live="polite">
        {spoken ? spokenText(spoken.match, locale) : ''}
      </div>
      <ul>
        {marks.map((mark) => (
          <Mark key={mark.key} mark={mark} isOpen={mark.key === openKey} />
        ))}
      </ul>
    </section>
  );
};
