import type { Match } from '../../lib/core/verdict.ts';
import { Band } from '../band.tsx';
import { IconButton } from '../button.tsx';
import { useLocale } from '../locale.tsx';
import { NoticeLink } from '../notice-link.tsx';
import { OutsideLink } from '../outside-link.tsx';
import { headlineOf } from '../presentation/headline.ts';
import { sourceOf } from '../presentation/source.ts';

export interface BubbleProps {
  id: string;
  match: Match;
  url: string;
  /** How far to the side, so that it stays in the window, in pixels. */
  aside: number;
  isAbove: boolean;
  onClose(): void;
}

/** Why a card is marked, in short: the whole warning stands on the listing's own page. */
export const Bubble = ({ id, match, url, aside, isAbove, onClose }: BubbleProps) => {
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
        {finding && (
          <p class="finding" lang={finding.language}>
            {finding.text}
          </p>
        )}
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
