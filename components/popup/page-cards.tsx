import type { ListInfo } from '../../lib/core/verdict.ts';
import { Canary, LevelIcon } from '../icon.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { ScrollBody } from '../scroll-body.tsx';
import type { CardsOnPage, NamedOnPage } from './page-part.ts';
import { Tile } from './tile.tsx';

/** As many as fit beside everything else; the rest is counted. */
const mostShown = 6;

export interface PageCardsProps {
  cards: CardsOnPage;
  list: ListInfo | undefined;
  /** Where markers are switched on and off. */
  onOpenSurfaces(): void;
  /** A hazard's own page, `source:reference`: why it is named. Missing where it cannot be shown. */
  onOpenHazard?: ((hazard: string) => void) | undefined;
}

const Row = ({ card, onWhy }: { card: NamedOnPage; onWhy: (() => void) | undefined }) => {
  const { warning, shopping } = useLocale();
  const title = card.title ?? shopping.marks.untitled;
  return (
    <li class="named-card">
      <span class={`pill-icon ${card.level}`}>
        <LevelIcon level={card.level} size={16} />
      </span>
      <div>
        <a href={card.url} target="_blank" rel="noopener noreferrer" title={title}>
          {title}
          <span class="unseen"> ({warning.button.newTab})</span>
        </a>
        <p>
          <strong>{warning.level[card.level].word}</strong>
          {onWhy && (
            <>
              {' · '}
              <button
                type="button"
                class="text-button"
                aria-label={`${warning.button.more}: ${title}`}
                onClick={onWhy}
              >
                {warning.button.more}
              </button>
            </>
          )}
        </p>
      </div>
    </li>
  );
};

const Named = ({ cards, onOpenHazard }: PageCardsProps) => {
  const { popup } = usePageWords();
  const shown = cards.named.slice(0, mostShown);
  const rest = cards.count - shown.length;
  const title = popup.cards.named({ count: cards.count });
  return (
    <section class="named-cards">
      <h2>{title}</h2>
      <p class="note">{popup.cards.looked({ count: cards.looked })}</p>
      <ScrollBody view="cards" label={title}>
        <ul>
          {shown.map((card) => (
            <Row
              key={`${card.site}:${card.id}`}
              card={card}
              onWhy={onOpenHazard && (() => onOpenHazard(card.hazard))}
            />
          ))}
        </ul>
        {rest > 0 && <p class="note">{popup.cards.more({ count: rest })}</p>}
      </ScrollBody>
    </section>
  );
};

/** A page of many listings: which of those that were looked up are named. */
export const PageCards = (props: PageCardsProps) => {
  const { popup } = usePageWords();
  const { date } = useLocale();
  const { cards, list, onOpenSurfaces } = props;
  if (cards.isOff)
    return (
      <Tile icon={<LevelIcon level="unknown" size={22} />} title={popup.cards.off}>
        {popup.cards.offBody}{' '}
        <button type="button" class="text-button" onClick={onOpenSurfaces}>
          {popup.cards.openOptions}
        </button>
      </Tile>
    );
  if (cards.count > 0) return <Named {...props} />;
  if (cards.looked === 0)
    return (
      <Tile icon={<Canary size={26} />} title={popup.cards.waiting}>
        {popup.cards.waitingBody}
      </Tile>
    );
  return (
    <Tile icon={<Canary size={26} />} title={popup.cards.none({ looked: cards.looked })}>
      {list && popup.noneBody({ date: date(list.date) })}
    </Tile>
  );
};
