import type { Match } from '../../lib/core/verdict.ts';
import { headlineOf } from '../presentation/headline.ts';
import { IconButton } from '../shared/button.tsx';
import { OurName } from '../shared/icon.tsx';
import { NoticeLink, OutsideLink } from '../shared/links.tsx';
import { useLocale } from '../shared/locale.tsx';
import { Band, firstStepOf, noticeSourceOf, secondLineOf } from '../shared/match-summary.tsx';
import { DotSeparated, Emphasised } from '../shared/text.tsx';

interface BubbleProps {
  match: Match;
  url: string;
  onClose(event: Event): void;
}

/** Tells in short why a tile is marked; the whole warning is on the listing's own page. */
export const Bubble = ({ match, url, onClose }: BubbleProps) => {
  const locale = useLocale();
  const { markers } = locale.shopping;
  const headline = headlineOf(match, locale);
  const { text } = headline;
  const secondLine = secondLineOf(match, headline, locale) ?? headline.finding;
  const { published } = match.hazard;
  return (
    <section class="bubble" aria-label={text}>
      <Band match={match}>
        <IconButton name={markers.close} icon="close" size={16} onClick={onClose} />
      </Band>
      <div class="bubble-body">
        <h2>{text}</h2>
        {secondLine && <p class="finding">{secondLine}</p>}
        <p>
          <Emphasised text={firstStepOf(match, locale)} />
        </p>
        <p class="note apart">
          <DotSeparated
            first={noticeSourceOf(match, locale)}
            rest={published ? locale.date(published) : ''}
          />
        </p>
        <div class="bubble-links">
          <NoticeLink hazard={match.hazard} isFilled />
          <OutsideLink class="button outlined" href={url} rel="noopener">
            {markers.listing}
          </OutsideLink>
        </div>
        <OurName />
      </div>
    </section>
  );
};
