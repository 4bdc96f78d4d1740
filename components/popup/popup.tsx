import type { PageState } from '../../lib/popup/messages.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { ReportInPlace } from '../reports/report-in-place.tsx';
import { type ReportActions, type Reporting, useReport } from '../reports/use-report.ts';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { TextOnDemand } from '../shared/copy-text.tsx';
import { Canary, LevelIcon, productName } from '../shared/icon.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { useLocale, usePageLocale } from '../shared/locale.tsx';
import { Emphasised } from '../shared/text.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';
import { type PageActions, PageButtons } from './page-buttons.tsx';
import { type PageView, viewOf } from './page-view.ts';
import { PopupFoot, type PopupFootProps } from './popup-foot.tsx';
import { NamedTiles, SilencedList } from './popup-lists.tsx';

export interface PopupProps extends PopupFootProps, PageActions {
  page: PageState;
  channels: readonly Channel[];
  makeDiagnosticText(): Promise<string>;
  /** The shopper has read it: the toolbar stops telling that the page interferes. */
  onInterferenceRead(): void;
  actions: ReportActions;
}

const News = ({ page, onOpen, onInterferenceRead }: PopupProps) => {
  const { popup, alerts } = usePageLocale();
  const { unread } = page.alerts;
  return (
    <>
      {unread > 0 && (
        <Callout
          tone="danger"
          icon={<LevelIcon level="danger" size={20} />}
          end={
            <Button look="text" label={alerts.popup.open} onClick={() => onOpen('/alerts.html')} />
          }
        >
          <p>
            <strong>{alerts.popup.news({ count: unread })}</strong>
          </p>
        </Callout>
      )}
      {page.interference && (
        <Callout
          tone="danger"
          role="alert"
          action={{ label: popup.interferenceRead, onClick: onInterferenceRead }}
        >
          {popup.interference}
        </Callout>
      )}
      {page.comparisonOutage !== undefined && (
        <Callout>{popup.outage({ shop: siteName(page.comparisonOutage) })}</Callout>
      )}
    </>
  );
};

const Statement = ({ glyph, who, title, body }: PageView) => {
  const { level } = useLocale().warning;
  const isWarning = glyph === 'danger' || glyph === 'caution' || glyph === 'advice';
  return (
    <section class={`statement ${glyph}`}>
      {glyph === 'canary' ? <Canary size={40} /> : <LevelIcon level={glyph} size={40} />}
      <div>
        {isWarning && (
          <p class="statement-level">
            <strong>{level[glyph].word}</strong>
          </p>
        )}
        <h2>{title}</h2>
        {body && (
          <p>
            <Emphasised text={body} />
          </p>
        )}
        {who && <p class="note">{who}</p>}
      </div>
    </section>
  );
};

type Shown = PopupProps & { reporting: Reporting; view: PageView };

const Notes = ({ page, view, reporting, onSilence }: Shown) => {
  const { popup, alerts } = usePageLocale();
  const silencedWithButton = view.buttons.includes('unsilence') ? 1 : 0;
  return (
    <div class="notes">
      {page.silenced.length > silencedWithButton && (
        <SilencedList
          notices={page.silenced}
          onUndo={(event, id) => reporting.act(() => onSilence(false, id))(event)}
        />
      )}
      {page.incognito && <p class="note">{popup.privateWindow}</p>}
      <LiveRegion words={page.alerts.owned ? alerts.popup.owned : ''} />
    </div>
  );
};

export const Popup = (props: PopupProps) => {
  const { page } = props;
  const locale = usePageLocale();
  const reporting = useReport(props.actions);
  const area = useKeptFocus<HTMLElement>();
  const view = viewOf(page, locale);
  return (
    <main class="popup" ref={area}>
      <h1 class="visually-hidden">{productName}</h1>
      <News {...props} />
      {reporting.state.report ? (
        <ReportInPlace reporting={reporting} channels={props.channels}>
          <Button label={locale.reporting.saved.done} onClick={reporting.leave} />
        </ReportInPlace>
      ) : (
        <>
          <Statement {...view} />
          {page.tiles && page.tiles.count > 0 && <NamedTiles tiles={page.tiles} />}
          {page.tiles && !page.tiles.isOff && page.tiles.checkedCount === 0 && (
            <TextOnDemand
              label={locale.popup.cards.unread}
              hint={locale.popup.cards.unreadBody}
              make={props.makeDiagnosticText}
              copy={props.actions.copy}
            />
          )}
          <PageButtons {...props} view={view} reporting={reporting} actions={props} />
          <Notes {...props} view={view} reporting={reporting} />
        </>
      )}
      <PopupFoot {...props} />
    </main>
  );
};
