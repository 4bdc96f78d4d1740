import { Icon } from '../icon.tsx';
import { useLocale, usePageWords } from '../locale.tsx';

interface PageTurnerProps {
  /** From 0. */
  page: number;
  count: number;
  hrefOf(page: number): string;
}

/** Links, so that a page of results can be opened anywhere and the way back is the browser's. */
export const PageTurner = ({ page, count, hrefOf }: PageTurnerProps) => {
  const { hazards: words } = usePageWords();
  const { number } = useLocale();
  if (count < 2) return null;
  return (
    <nav class="page-turner" aria-label={words.pages}>
      {page > 0 && (
        <a class="button outlined" rel="prev" href={hrefOf(page - 1)}>
          <Icon name="left" size={16} />
          {words.previous}
        </a>
      )}
      <p>{words.page({ page: number(page + 1), of: number(count) })}</p>
      {page < count - 1 && (
        <a class="button outlined" rel="next" href={hrefOf(page + 1)}>
          {words.next}
          <Icon name="right" size={16} />
        </a>
      )}
    </nav>
  );
};
