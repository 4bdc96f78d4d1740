import type { Match } from '../../lib/core/verdict.ts';
import { LevelIcon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';
import { Bubble } from './bubble.tsx';

export interface MarkShown {
  /** The same as long as the marker stands on the same card. */
  key: string;
  title: string | undefined;
  url: string;
  match: Match;
  /** From the corner of the layer, in pixels. */
  x: number;
  y: number;
  /** Something of the page lies over the card. */
  isCovered: boolean;
}

interface MarkProps {
  mark: MarkShown;
  open: { aside: number; isAbove: boolean } | undefined;
  onEnter(): void;
  onLeave(): void;
  onPress(): void;
  onClose(): void;
}

export const Mark = ({ mark, open, onEnter, onLeave, onPress, onClose }: MarkProps) => {
  const { warning, shopping } = useLocale();
  const { word } = warning.level[mark.match.level];
  const id = `why-${mark.key}`;
  return (
    <li
      class={open ? 'spot open' : 'spot'}
      style={{ translate: `${mark.x}px ${mark.y}px` }}
      hidden={mark.isCovered}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <button
        type="button"
        class={`mark ${mark.match.level}`}
        aria-label={shopping.marks.name({
          levelWord: word,
          title: mark.title ?? shopping.marks.untitled,
        })}
        aria-expanded={open !== undefined}
        aria-controls={open && id}
        onClick={onPress}
      >
        <LevelIcon level={mark.match.level} size={16} />
        <span>{word}</span>
      </button>
      {open && <Bubble id={id} match={mark.match} url={mark.url} onClose={onClose} {...open} />}
    </li>
  );
};
