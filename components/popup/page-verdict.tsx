import { useState } from 'preact/hooks';
import type { Listing } from '../../lib/core/listing.ts';
import type { Answer, Match } from '../../lib/core/verdict.ts';
import { Band } from '../band.tsx';
import { Canary, LevelIcon } from '../icon.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { Pager } from '../pager.tsx';
import { ScrollBody } from '../scroll-body.tsx';
import { WarningBody } from '../warning-body.tsx';
import type { PagePart } from './page-part.ts';
import { Tile } from './tile.tsx';

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
        {settings.hidden(verdict.hidden)}
      </Tile>
    );
  if (verdict.level === 'none' && list)
    return (
      <Tile icon={<Canary size={26} />} title={popup.none(date(list.date))}>
        {popup.noneBody(date(list.date))}
      </Tile>
    );
  return (
    <Tile icon={<LevelIcon level="unknown" size={22} />} title={popup.unknownTitle}>
      {popup.unknown[verdict.unknown ?? 'no-list']}
    </Tile>
  );
};

const Matched = ({ matches, listing }: { matches: readonly Match[]; listing: Listing }) => {
  const { warning } = useLocale();
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, matches.length - 1);
  const match = matches[index];
  if (!match) return null;
  return (
    <section class="verdict">
      <Band match={match} />
      <ScrollBody view={`notice ${index}`} label={warning.fact.title}>
        <Pager index={index} count={matches.length} onTurn={setChosen} />
        <WarningBody match={match} listing={listing} />
      </ScrollBody>
    </section>
  );
};

/** The same answer as on the page, where no page can reach it. */
export const PageVerdict = ({ page }: { page: PagePart }) => {
  const { popup } = usePageWords();
  const { listing, answer } = page;
  if (!listing) return <NoListing {...page} />;
  if (!answer)
    return (
      <Tile icon={<Canary size={26} />} title={popup.reading}>
        {popup.readingBody}
      </Tile>
    );
  const { matches } = answer.verdict;
  return matches.length > 0 ? (
    <Matched matches={matches} listing={listing} />
  ) : (
    <NoMatch answer={answer} />
  );
};
