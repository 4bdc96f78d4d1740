import type { Match } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { headlineOf } from '../presentation/headline.ts';
import { authorityWithCountry } from '../presentation/names.ts';
import { useLocale } from '../shared/locale.tsx';
import { Marker, type ShownMarker } from './marker.tsx';

export interface MarkersProps {
  markers: readonly ShownMarker[];
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
    detail: authorityWithCountry(match.hazard, locale),
  });
};

export const Markers = ({ markers, focused, openKey }: MarkersProps) => {
  const locale = useLocale();
  const spoken = markers.find(({ key }) => key === focused);
  return (
    <section aria-label={locale.shopping.markers.region}>
      {/* No role, for the reason in live-region.tsx. Its text stays while the tile has the focus. */}
      <div class="visually-hidden" aria-live="polite">
        {spoken ? spokenText(spoken.match, locale) : ''}
      </div>
      <ul>
        {markers.map((marker) => (
          <Marker key={marker.key} marker={marker} isOpen={marker.key === openKey} />
        ))}
      </ul>
    </section>
  );
};
