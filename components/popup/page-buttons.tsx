import type { PageState } from '../../lib/popup/messages.ts';
import {
  ReportReceiver,
  type ReportReceiverProps,
  ReportStatus,
} from '../reports/report-status.tsx';
import type { Reporting } from '../reports/use-report.ts';
import { Button } from '../shared/button.tsx';
import { NoticeLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { noticeIdOf, noticeOf, type PageButton, type PageView } from './page-view.ts';

export type ExtensionPage =
  | `/${'hazards' | 'options' | 'reports' | 'alerts'}.html`
  | `/options.html#${'updates' | 'warnings'}`;

export interface PageActions {
  /** Rejects where neither the card nor the notice's own page can be shown. */
  onOpenWarning(): Promise<void>;
  onAddProduct(): Promise<void>;
  onRemoveProduct(): Promise<void>;
  /** Confirms or undoes "not this product" for all notices, or for one (`source:reference`). */
  onSilence(isSilenced: boolean, notice?: string): Promise<void>;
  onLoadList(): Promise<void>;
  onOpen(page: ExtensionPage): void;
}

interface PageButtonsProps extends Pick<ReportReceiverProps, 'channels'> {
  page: PageState;
  view: PageView;
  reporting: Reporting;
  actions: PageActions;
}

const useButtons = ({ page, reporting, actions }: Omit<PageButtonsProps, 'view' | 'channels'>) => {
  const { popup, alerts, hazards, updates } = usePageLocale();
  const hazard = noticeIdOf(page);
  const kind = noticeOf(page)?.level === 'danger' ? 'still-for-sale' : 'suspect';
  const { act } = reporting;
  const report = (event: Event) => reporting.report(event, kind, hazard);
  const unreadable = (event: Event) => reporting.report(event, 'page-unreadable');
  return {
    report: [popup.report, report],
    'report-unreadable': [popup.reportUnreadable, unreadable],
    'open-warning': [popup.openWarning, act(actions.onOpenWarning)],
    'add-product': [alerts.popup.own, act(actions.onAddProduct)],
    'remove-product': [alerts.popup.removeProduct, act(actions.onRemoveProduct)],
    silence: [popup.silence, act(() => actions.onSilence(true))],
    unsilence: [popup.unsilence, act(() => actions.onSilence(false))],
    hazards: [hazards.open, () => actions.onOpen('/hazards.html')],
    load: [hazards.load, act(actions.onLoadList)],
    updates: [updates.title, () => actions.onOpen('/options.html#updates')],
    warnings: [popup.cards.openOptions, () => actions.onOpen('/options.html#warnings')],
  } satisfies Record<
    Exclude<PageButton, 'notice'>,
    [label: string, onClick: (event: Event) => void]
  >;
};

export const PageButtons = ({ view, channels, ...props }: PageButtonsProps) => {
  const { page, reporting } = props;
  const buttons = useButtons(props);
  const notice = noticeOf(page)?.hazard;
  const buttonFor = (name: PageButton) => {
    if (name === 'notice') return notice && <NoticeLink key={name} hazard={notice} />;
    const [label, onClick] = buttons[name];
    return (
      <Button
        look={name === view.main ? 'filled' : 'outlined'}
        label={label}
        key={name}
        disabled={reporting.state.isBusy}
        onClick={onClick}
      />
    );
  };
  return (
    <div class="actions">
      <ReportStatus state={reporting.state} />
      {view.buttons.length > 0 && <div class="buttons">{view.buttons.map(buttonFor)}</div>}
      {view.buttons.includes('report') && <ReportReceiver inbox={page.inbox} channels={channels} />}
    </div>
  );
};
