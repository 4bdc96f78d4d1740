import { Icon } from './icon.tsx';
import { useLocale } from './locale.tsx';

interface PagerProps {
  /** From 0. */
  index: number;
  count: number;
  onTurn(index: number): void;
}

/** Turns through the notices of one listing, the strongest first. */
export const Pager = ({ index, count, onTurn }: PagerProps) => {
  const { pager } = useLocale().warning;
  if (count < 2) return null;
  return (
    <nav class="pager" aria-label={pager.position({ index: index + 1, count })}>
      <p>
        {index === 0
          ? pager.more({ count: count - 1 })
          : pager.position({ index: index + 1, count })}
      </p>
      <button
        type="button"
        class="icon-button"
        disabled={index === 0}
        aria-label={pager.previous}
        onClick={() => onTurn(index - 1)}
      >
        <Icon name="left" size={16} />
      </button>
      <button
        type="button"
        class="icon-button"
        disabled={index === count - 1}
        aria-label={pager.next}
        onClick={() => onTurn(index + 1)}
      >
        <Icon name="right" size={16} />
      </button>
    </nav>
  );
};
