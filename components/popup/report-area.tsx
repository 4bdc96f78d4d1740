import type { Match } from '../../lib/core/verdict.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { NoticeLink } from '../notice-link.tsx';
import { ReportStatus } from '../reporting/report-status.tsx';
import type { Reporting } from '../reporting/use-report.ts';
import type { PagePart } from './page-part.ts';
import { OwnedLine, type WatchPartActions } from './watch-part.tsx';

export interface ReportAreaActions extends WatchPartActions {
  reportCount: number;
  onOpenReports(): void;
  /** A hazard's own page, `source:reference`. Missing where it would open outside a private window. */
  onOpenHazard?: ((hazard: string) => void) | undefined;
  /** Confirms every "not this product" of this listing, which the toolbar then follows, or takes it back. */
  onSilence(isSilenced: boolean): Promise<void>;
}

interface ReportAreaProps extends ReportAreaActions {
  page: PagePart;
  /** The notice on show. */
  match: Match | undefined;
  reporting: Reporting;
}

/** What can be done about the listing of this page. */
export const ReportArea = (props: ReportAreaProps) => {
  const { popup, settings } = usePageWords();
  const { button } = useLocale().warning;
  const { page, match, reporting, reportCount, onOpenHazard } = props;
  const hazard = match && `${match.hazard.source}:${match.hazard.reference}`;
  const kind = match?.level === 'danger' ? 'still-for-sale' : 'suspect';
  const silence = (isSilenced: boolean, words: string) => (
    <button
      type="button"
      class="text-button"
      onClick={(event) =>
        reporting.seen(event, () => reporting.ask(() => props.onSilence(isSilenced)))
      }
    >
      {words}
    </button>
  );
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
          {popup.myReports({ count: reportCount })}
        </button>
      </div>
      {page.silenced.length > 0 && (
        <p class="note">
          {popup.silenced({ count: page.silenced.length })} {silence(false, popup.unsilence)}
          {page.answer?.verdict.kept && silence(true, popup.silence)}
        </p>
      )}
      <div class="link-lines">
        {hazard !== undefined && onOpenHazard && (
          <button type="button" class="text-button" onClick={() => onOpenHazard(hazard)}>
            {button.more}
          </button>
        )}
        <OwnedLine {...props} />
      </div>
      {match && page.answer?.verdict.hidden && (
        <p class="note">{settings.hidden({ count: page.answer.verdict.hidden })}</p>
      )}
      {page.incognito && <p class="note">{popup.privateWindow}</p>}
    </section>
  );
};
