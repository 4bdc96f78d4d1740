import type { ListStatus } from '../../lib/core/list-status.ts';
import type { ListInfo } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import { Callout } from '../callout.tsx';
import { Icon, LevelIcon } from '../icon.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { NoticeLink } from '../notice-link.tsx';
import { ReportStatus } from '../reporting/report-status.tsx';
import { ReportView } from '../reporting/report-view.tsx';
import { type ReportDeeds, type Reporting, useReport } from '../reporting/use-report.ts';
import { ScrollBody } from '../scroll-body.tsx';
import { ListState } from './list-state.tsx';
import { PageCards } from './page-cards.tsx';
import type { PagePart } from './page-part.ts';
import { PageVerdict } from './page-verdict.tsx';
import { Tile } from './tile.tsx';
import { OwnedLine, WatchNews, type WatchPartDeeds } from './watch-part.tsx';

export interface PopupProps extends WatchPartDeeds {
  page: PagePart;
  list: ListInfo | undefined;
  /** How the list is kept up to date; `undefined` until that is known. */
  status?: ListStatus | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  reportCount: number;
  channels: readonly Channel[];
  language: Language | 'auto';
  onLanguage(language: Language | 'auto'): void;
  onOpenReports(): void;
  onOpenOptions(): void;
  /** The list's section of the options. */
  onOpenUpdates(): void;
  /** Where on the shops' pages the shopper is told, in the options. */
  onOpenSurfaces(): void;
  /** The hazard browser. */
  onOpenHazards(): void;
  /** A hazard's own page, `source:reference`. */
  onOpenHazard(hazard: string): void;
  /** Takes every "not this product" of this listing back. */
  onUnsilence(): Promise<void>;
  /** Takes a picture of the tab for a report, and opens the page of that report. */
  onShot?: ((id: string) => void) | undefined;
  hasShotFailed?: boolean | undefined;
  deeds: ReportDeeds;
}

const Tampered = () => {
  const { popup } = usePageWords();
  return (
    <Callout tone="danger" role="alert">
      <h2>{popup.tampered}</h2>
      <p>{popup.tamperedBody}</p>
    </Callout>
  );
};

/** Only where the address named a product and the page then told nothing about it. */
const Unreadable = ({ reporting }: { reporting: Reporting }) => {
  const { popup } = usePageWords();
  return (
    <div class="unreadable">
      <Tile icon={<LevelIcon level="unknown" size={22} />} title={popup.unreadableTitle}>
        {popup.unreadableBody}
      </Tile>
      <button
        type="button"
        class="button outlined"
        disabled={reporting.state.isBusy}
        onClick={(event) => reporting.report(event, 'page-unreadable')}
      >
        {popup.reportUnreadable}
      </button>
    </div>
  );
};

interface ReportAreaProps {
  props: PopupProps;
  reporting: Reporting;
}

const ReportArea = ({ props, reporting }: ReportAreaProps) => {
  const { popup, settings } = usePageWords();
  const { button } = useLocale().warning;
  const { page, reportCount } = props;
  const match = page.answer?.verdict.matches[0];
  const hazard = match && `${match.hazard.source}:${match.hazard.reference}`;
  const kind = match?.level === 'danger' ? 'still-for-sale' : 'suspect';
  return (
    <section class="actions">
      <ReportStatus state={reporting.state} />
      <div class="buttons">
        {page.listing && (
          <button
            type="button"
            class="button filled"
            disabled={reporting.state.isBusy}
            onClick={(event) => reporting.report(event, kind, hazard)}
          >
            {popup.report}
          </button>
        )}
        {match && <NoticeLink hazard={match.hazard} />}
        <button type="button" class="button outlined" onClick={props.onOpenReports}>
          {popup.myReports(reportCount)}
        </button>
      </div>
      {hazard !== undefined && (
        <button type="button" class="text-button" onClick={() => props.onOpenHazard(hazard)}>
          {button.more}
        </button>
      )}
      {page.silenced.length > 0 && (
        <p class="note">
          {popup.silenced(page.silenced.length)}{' '}
          <button
            type="button"
            class="text-button"
            onClick={(event) => reporting.seen(event, () => reporting.ask(props.onUnsilence))}
          >
            {popup.unsilence}
          </button>
        </p>
      )}
      <OwnedLine {...props} reporting={reporting} />
      {match && page.answer?.verdict.hidden && (
        <p class="note">{settings.hidden(page.answer.verdict.hidden)}</p>
      )}
      {page.incognito && <p class="note">{popup.privateWindow}</p>}
    </section>
  );
};

/** Only here: the browser lets us see a tab in the click on the toolbar, and nowhere else. */
const Shot = ({ props, id }: { props: PopupProps; id: string | undefined }) => {
  const { sending } = usePageWords();
  const { onShot } = props;
  if (id === undefined || !onShot) return null;
  return (
    <>
      <button type="button" class="button outlined" onClick={() => onShot(id)}>
        {sending.shotButton}
      </button>
      <p class="trouble" role="alert">
        {props.hasShotFailed ? sending.picture.shotFailed : ''}
      </p>
    </>
  );
};

const Reported = ({ props, reporting }: ReportAreaProps) => {
  const words = useLocale().reporting;
  const { state } = reporting;
  if (!state.report) return null;
  return (
    <>
      <ScrollBody view="report" label={words.official.title}>
        <ReportView
          report={state.report}
          channels={props.channels}
          copy={state.copy}
          onReason={reporting.reason}
          onUndo={reporting.undo}
          onOpen={reporting.open}
          onCopy={reporting.copy}
        />
      </ScrollBody>
      <div class="actions">
        <ReportStatus state={state} />
        <div class="buttons">
          <Shot props={props} id={state.report.id} />
          <button type="button" class="button outlined" onClick={reporting.leave}>
            {words.saved.done}
          </button>
        </div>
      </div>
    </>
  );
};

/** What about this page, then report, then the state of the list. */
export const Popup = (props: PopupProps) => {
  const { page } = props;
  const { name, options } = usePageWords();
  const reporting = useReport(props.deeds);
  return (
    <main class="popup">
      <h1 class="unseen">{name}</h1>
      <WatchNews unread={page.watch.unread} onOpenWatch={props.onOpenWatch} />
      {page.tampered && <Tampered />}
      {reporting.state.report ? (
        <Reported props={props} reporting={reporting} />
      ) : (
        <>
          {page.cards ? <PageCards {...props} cards={page.cards} /> : <PageVerdict page={page} />}
          {page.onlyId && page.listing && <Unreadable reporting={reporting} />}
          <ReportArea props={props} reporting={reporting} />
        </>
      )}
      <footer class="popup-foot">
        <ListState
          list={props.list}
          today={props.today}
          status={props.status}
          onOpenUpdates={props.onOpenUpdates}
          onOpenHazards={props.onOpenHazards}
        />
        <LanguageSwitch chosen={props.language} onChoose={props.onLanguage} />
        <button
          type="button"
          class="icon-button"
          aria-label={options.title}
          title={options.title}
          onClick={props.onOpenOptions}
        >
          <Icon name="options" size={18} />
        </button>
      </footer>
    </main>
  );
};
