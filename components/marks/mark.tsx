import type { Match } from '../../lib/core/verdict.ts';
import { sourceOf } from '../presentation/facts.ts';
import { headlineOf } from '../presentation/headline.ts';
import { IconButton } from '../shared/button.tsx';
import { Band } from '../shared/first-sight.tsx';
import { LevelIcon } from '../shared/icon.tsx';
import { NoticeLink, OutsideLink } from '../shared/links.tsx';
import { useLocale } from '../shared/locale.tsx';

interface BubbleProps {
  id: string;
  match: Match;
  url: string;
  /** How far to the side, so that it stays in the window, in pixels. */
  aside: number;
  isAbove: boolean;
  onClose(): void;
}

/** Why a card is marked, in short: the whole warning stands on the listing's own page. */
const Bubble = ({ id, match, url, aside, isAbove, onClose }: BubbleProps) => {
  const locale = useLocale();
  const { marks } = locale.shopping;
  const { text, finding } = headlineOf(match, locale);
  return (
    <div id={id} class={isAbove ? 'bubble above' : 'bubble'} style={{ translate: `${aside}px 0` }}>
      <Band match={match}>
        <IconButton name={marks.close} icon="close" size={16} onClick={onClose} />
      </Band>
      <div class="bubble-body">
        <h2>{text}</h2>
        {finding && <p class="finding">{finding}</p>}
        {sourceOf(match.hazard, locale).map((line) => (
          <p class="note" key={line}>
            {line}
          </p>
        ))}
        <div class="bubble-links">
          <OutsideLink class="button filled" href={url} rel="noopener">
            {marks.listing}
          </OutsideLink>
          <NoticeLink hazard={match.hazard} />
        </div>
      </div>
    </div>
  );
};

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
