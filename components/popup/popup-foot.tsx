import type { ListInfo } from '../../lib/core/verdict.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import type { ListStatus } from '../../lib/updates/status.ts';
import { Button } from '../shared/button.tsx';
import { Canary, LevelIcon, productName } from '../shared/icon.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { DotSeparated } from '../shared/text.tsx';
import { SilentSources } from '../updates/silent-sources.tsx';
import type { ExtensionPage } from './page-buttons.tsx';

const day = 86_400_000;

/** Whole days between two dates, at least 0: the device's clock may be behind. */
const daysBetween = (from: string, to: string): number => {
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / day);
  return Number.isFinite(days) ? Math.max(0, days) : 0;
};

/** Days after which a list is shown as old. */
const oldAfter = 14;

interface ListAgeProps {
  list:
    | (ListInfo & Partial<Pick<NonNullable<ListStatus['list']>, 'silent' | 'isExpired'>>)
    | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  onOpen(page: ExtensionPage): void;
}

const ListAge = ({ list, today, onOpen }: ListAgeProps) => {
  const { heldList: words, updates, date } = usePageLocale();
  const days = list && daysBetween(list.date, today);
  const isOld = days === undefined || days > oldAfter || list?.isExpired === true;
  return (
    <button
      type="button"
      class={isOld ? 'list-age tint caution' : 'list-age'}
      title={list ? `${words.of({ date: date(list.date) })} · ${updates.title}` : words.none}
      onClick={() => onOpen('/options.html#updates')}
    >
      {isOld ? <LevelIcon level="caution" size={14} /> : <Canary size={16} />}
      <span class="apart">
        <DotSeparated
          first={productName}
          rest={days === undefined ? words.missing : words.age({ days })}
        />
      </span>
    </button>
  );
};

export interface PopupFootProps extends ListAgeProps {
  page: Pick<PageState, 'reports'>;
}

export const PopupFoot = ({ page, ...props }: PopupFootProps) => {
  const { popup, alerts, options } = usePageLocale();
  return (
    <footer class="popup-foot">
      <SilentSources silent={props.list?.silent} />
      <Button
        look="text"
        label={popup.myReports({ count: page.reports })}
        onClick={() => props.onOpen('/reports.html')}
      />
      <Button look="text" label={alerts.title} onClick={() => props.onOpen('/alerts.html')} />
      <Button look="text" label={options.title} onClick={() => props.onOpen('/options.html')} />
      <ListAge {...props} />
    </footer>
  );
};
