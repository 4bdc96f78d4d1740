import type { Match } from '../../lib/core/verdict.ts';
import { Canary, LevelIcon } from '../shared/icon.tsx';
import { useLocale } from '../shared/locale.tsx';

export interface MarkShown {
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

/** Handles no events: `create-marks.tsx`, which draws it, handles those of all markers. */
export const Mark = ({ mark, isOpen }: { mark: MarkShown; isOpen: boolean }) => {
  const { warning, shopping } = useLocale();
  const { word } = warning.level[mark.match.level];
  const name = shopping.marks.name({
    levelWord: word,
    title: mark.title ?? shopping.marks.untitled,
  });
  return (
    <li
      class="spot"
      style={{ translate: `${mark.x}px ${mark.y}px` }}
      hidden={mark.isCovered}
      data-key={mark.key}
    >
      <button
        type="button"
        class={`mark ${mark.match.level}`}
        aria-label={name}
        aria-expanded={isOpen}
      >
        <span class="mark-sign">
          <Canary size={18} />
        </span>
        <LevelIcon level={mark.match.level} size={16} />
        {/* Drawn by CSS: Firefox lets the page read text that `window.find` selects. */}
        <span data-word={word} />
      </button>
    </li>
  );
};
