import type { Listing } from '../../lib/core/listing.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import { Band } from '../band.tsx';
import { Canary, LevelIcon } from '../icon.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { Pager } from '../pager.tsx';
import { ScrollBody } from '../scroll-body.tsx';
import { WarningBody } from '../warning-body.tsx';
import type { PagePart } from './page-part.ts';
import { Tile } from './tile.tsx';
import type { Notice } from './use-notice.ts';

/** A product page whose answer is on its way looks different from a page without a product. */
const NoListing = ({ pageKind }: PagePart) => {
  const { popup } = usePageWords();
  const isOther = pageKind === 'other';
  if (pageKind === 'product')
    return (
      <Tile icon={<LevelIcon level="unknown" size={22} />} title={popup.unknownTitle}>
        {popup.unknown.unreadable}
      </Tile>
    );
  return (
    <Tile icon={<Canary size={26} />} title={isOther ? popup.otherSite : popup.noListing}>
      {isOther ? popup.otherSiteBody : popup.noListingBody}
    </Tile>
  );
};

const NoMatch = ({ answer }: { answer: Answer }) => {
  const { popup, settings } = usePageWords();
  const { date } = useLocale();
  const { verdict, list } = answer;
  if (verdict.level === 'none' && verdict.hidden)
    return (
      <Tile icon={<LevelIcon level="unknown" size={22} />} title={settings.hiddenTitle}>
        {settings.hidden({ count: verdict.hidden })}
      </Tile>
    );
  if (verdict.level === 'none' && list)
    return (
      <Tile icon={<Canary size={26} />} title={popup.none}>
        {popup.noneBody({ date: date(list.date) })}
      </Tile>
    );
  return (
    <Tile icon={<LevelIcon level="unknown" size={22} />} title={popup.unknownTitle}>
      {popup.unknown[verdict.unknown ?? 'no-list']}
    </Tile>
  );
};

const Matched = ({ notice, listing }: { notice: Notice; listing: Listing }) => {
  const { warning } = useLocale();
  const { match, index, count, onTurn } = notice;
  if (!match) return null;
  return (
    <section class="verdict">
      <Band match={match} />
      <ScrollBody view={`notice ${index}`} label={warning.level[match.level].word}>
        <Pager index={index} count={count} onTurn={onTurn} />
        <WarningBody match={match} listing={listing} />
      </ScrollBody>
    </section>
  );
};

/** The same answer as on the page, where no page can reach it. */
export const PageVerdict = ({ page, notice }: { page: PagePart; notice: Notice }) => {
  const { popup } = usePageWords();
  const { listing, answer } = page;
  if (!listing) return <NoListing {...page} />;
  if (!answer)
    return (
      <Tile icon={<Canary size={26} />} title={popup.reading}>
        {popup.readingBody}
      </Tile>
    );
  return notice.match ? <Matched notice={notice} listing={listing} /> : <NoMatch answer={answer} />;
};
