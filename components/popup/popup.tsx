import type { ListStatus } from '../../lib/core/list-status.ts';
import type { ListInfo } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { Callout } from '../callout.tsx';
import { Icon, LevelIcon } from '../icon.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { usePageWords } from '../locale.tsx';
import { type ReportActions, type Reporting, useReport } from '../reporting/use-report.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { ListState } from './list-state.tsx';
import { PageCards } from './page-cards.tsx';
import type { PagePart } from './page-part.ts';
import { PageVerdict } from './page-verdict.tsx';
import { ReportArea, type ReportAreaActions } from './report-area.tsx';
import { Reported, type ReportedParts } from './reported.tsx';
import { Tile } from './tile.tsx';
import { UnreadPage } from './unread-page.tsx';
import { useNotice } from './use-notice.ts';
import { WatchNews } from './watch-part.tsx';

export interface PopupProps extends ReportAreaActions, ReportedParts {
  page: PagePart;
  list: ListInfo | undefined;
  /** How the list is kept up to date; `undefined` until that is known. */
  status?: ListStatus | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  language: Language | 'auto';
  onLanguage(language: Language | 'auto'): void;
  onOpenOptions(): void;
  /** The list's section of the options. */
  onOpenUpdates(): void;
  /** Where on the shops' pages the shopper is told, in the options. */
  onOpenSurfaces(): void;
  /** The hazard browser. */
  onOpenHazards(): void;
  /** What was looked for on a page of many listings, and how often it was found. */
  onDescribe(): Promise<string>;
  actions: ReportActions;
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

/** What about this page, then report, then the state of the list. */
export const Popup = (props: PopupProps) => {
  const { page } = props;
  const { name, options } = usePageWords();
  const reporting = useReport(props.actions);
  const notice = useNotice(page);
  const area = useKeptFocus<HTMLElement>();
  return (
    <main class="popup" ref={area}>
      <h1 class="unseen">{name}</h1>
      <WatchNews unread={page.watch.unread} onOpenWatch={props.onOpenWatch} />
      {page.tampered && <Tampered />}
      {reporting.state.report ? (
        <Reported {...props} reporting={reporting} />
      ) : (
        <>
          {page.cards ? (
            <PageCards {...props} cards={page.cards} />
          ) : (
            <PageVerdict page={page} notice={notice} />
          )}
          {page.cards && !page.cards.isOff && page.cards.looked === 0 && (
            <UnreadPage onDescribe={props.onDescribe} copy={props.actions.copy} />
          )}
          {page.onlyId && page.listing && <Unreadable reporting={reporting} />}
          <ReportArea {...props} match={notice.match} reporting={reporting} />
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
