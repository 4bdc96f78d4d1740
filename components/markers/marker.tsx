import type { Match } from '../../lib/core/verdict.ts';
import { Canary, LevelIcon } from '../shared/icon.tsx';
import { useLocale } from '../shared/locale.tsx';

export interface ShownMarker {
  /** Stays the same while the marker is on the same tile. */
  key: string;
  title: string | undefined;
  url: string;
  match: Match;
  /** Pixels from the top left corner of the layer of markers. */
  x: number;
  y: number;
  /** An element of the page covers the tile. */
  isCovered: boolean;
}

/** Handles no events: `create-markers.tsx`, which draws it, handles those of all markers. */
export const Marker = ({ marker, isOpen }: { marker: ShownMarker; isOpen: boolean }) => {
  const { warning, shopping } = useLocale();
  const { word } = warning.level[marker.match.level];
  const name = shopping.markers.name({
    levelWord: word,
    title: marker.title ?? shopping.markers.untitled,
  });
  return (
    <li
      class="spot"
      style={{ translate: `${marker.x}px ${marker.y}px` }}
      hidden={marker.isCovered}
      data-key={marker.key}
    >
      <button
        type="button"
        class={`marker ${marker.match.level}`}
        aria-label={name}
        aria-expanded={isOpen}
      >
        <span class="marker-sign">
          <Canary size={18} />
        </span>
        <LevelIcon level={marker.match.level} size={16} />
        {/* Drawn by CSS: Firefox lets the page read text that `window.find` selects. */}
        <span data-word={word} />
      </button>
    </li>
  );
};
