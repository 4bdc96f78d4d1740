import { useWords } from './words/words.ts';

export const pageLength = 50;

interface PagerProps {
  offset: number;
  /** On this page, and of all pages. */
  shown: number;
  total: number;
  onGo(offset: number): void;
}

/** Where one is among the pages, and the way to the next; nothing where there is one page only. */
export const Pager = ({ offset, shown, total, onGo }: PagerProps) => {
  const { queue } = useWords();
  if (total <= pageLength && offset === 0) return null;
  return (
    <div class="toolbar">
      <p class="count">{queue.page(offset + 1, offset + shown, total)}</p>
      <button
        type="button"
        class="button outlined"
        disabled={offset === 0}
        onClick={() => onGo(Math.max(0, offset - pageLength))}
      >
        {queue.previous}
      </button>
      <button
        type="button"
        class="button outlined"
        disabled={offset + shown >= total}
        onClick={() => onGo(offset + pageLength)}
      >
        {queue.next}
      </button>
    </div>
  );
};
