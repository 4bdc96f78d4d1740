import type { CardsPart } from '../../lib/background/page-cards.ts';
import { LevelIcon } from '../icon.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { OutsideLink } from '../outside-link.tsx';

/** As many as fit; the rest is counted. */
const mostShown = 6;

const Row = ({ card }: { card: CardsPart['named'][number] }) => {
  const { warning, shopping } = useLocale();
  const title = card.title ?? shopping.marks.untitled;
  return (
    <li>
      <span class={`pill-icon ${card.level}`}>
        <LevelIcon level={card.level} size={16} />
      </span>
      <OutsideLink href={card.url} title={title}>
        <span class="unseen">{warning.level[card.level].word}: </span>
        {title}
      </OutsideLink>
    </li>
  );
};

/** Which products of a page of many a notice names: the page cannot hide them here. */
export const NamedCards = ({ cards }: { cards: CardsPart }) => {
  const { popup } = usePageWords();
  const shown = cards.named.slice(0, mostShown);
  const rest = cards.count - shown.length;
  return (
    <details class="named-cards">
      <summary class="button outlined">{popup.cards.which}</summary>
      <ul>
        {shown.map((card) => (
          <Row key={`${card.site}:${card.id}`} card={card} />
        ))}
      </ul>
      {rest > 0 && <p class="note">{popup.cards.more({ count: rest })}</p>}
    </details>
  );
};
