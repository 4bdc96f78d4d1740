import { IconButton } from './button.tsx';
import { useLocale } from './locale.tsx';

interface PagerProps {
  /** From 0. */
  index: number;
  count: number;
  onTurn(index: number): void;
}

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
      <IconButton
        name={pager.previous}
        icon="left"
        size={16}
        disabled={index === 0}
        onClick={() => onTurn(index - 1)}
      />
      <IconButton
        name={pager.next}
        icon="right"
        size={16}
        disabled={index === count - 1}
        onClick={() => onTurn(index + 1)}
      />
    </nav>
  );
};
