import type { ListInfo } from '../lib/core/verdict.ts';
import { Canary } from './icon.tsx';
import { useLocale } from './locale.tsx';

export const Foot = ({ list }: { list: ListInfo | undefined }) => {
  const { date, warning } = useLocale();
  return (
    <footer class="foot">
      <Canary size={16} />
      <p>
        {list ? `${warning.foot.list({ date: date(list.date) })} · ` : ''}
        {warning.foot.local}
      </p>
    </footer>
  );
};
