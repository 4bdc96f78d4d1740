import type { MadeReport } from '../../../components/reporting/report-view.tsx';
import type { ReportActions } from '../../../components/reporting/use-report.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { reportTexts } from '../samples/reports.ts';

/** What the background answers to reports, made of air. */
export const reported = (
  language: Language,
  incognito: boolean,
): Omit<ReportActions, 'mayAct'> => ({
  report: async (kind): Promise<MadeReport> => ({
    id: incognito ? undefined : '1',
    kind,
    reason: undefined,
    text: reportTexts[language === 'ko' ? 'ko' : 'en'],
    isToBeSent: false,
  }),
  amend: async () => '',
  undoReport: async () => undefined,
  openReport: async () => undefined,
  copy: async () => undefined,
});
