import type { Match } from '../../lib/core/verdict.ts';
import { sourceOf } from '../presentation/facts.ts';
import { headlineOf } from '../presentation/headline.ts';
import { IconButton } from '../shared/button.tsx';
import { Band } from '../shared/first-sight.tsx';
import { NoticeLink, OutsideLink } from '../shared/links.tsx';
import { useLocale } from '../shared/locale.tsx';

interface BubbleProps {
  match: Match;
  url: string;
  onClose(event: Event): void;
}

/** Why a card is marked, in short: the whole warning stands on the listing's own page. */
export const Bubble = ({ match, url, onClose }: BubbleProps) => {
  const locale = useLocale();
  const { marks } = locale.shopping;
  const { text, finding } = headlineOf(match, locale);
  return (
    <section class="bubble" aria-label={text}>
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
    </section>
  );
};
