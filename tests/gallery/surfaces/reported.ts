import type { ReportActions } from '../../../components/reporting/use-report.ts';
import type { MadeReport } from '../../../lib/background/report-requests.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { reportSample, reportTexts } from '../samples/reports.ts';

/** What the background answers to reports, made of air. */
export const reported = (
  language: Language,
  incognito: boolean,
  hasOperator = true,
): ReportActions => ({
  report: async (kind): Promise<MadeReport> => ({
    kept: incognito ? undefined : reportSample,
    kind,
    text: reportTexts[language === 'ko' ? 'ko' : 'en'],
    ...(!incognito && hasOperator && { to: 'Fox Consumer Watch' }),
  }),
  amend: async (_id, reason) => ({ kept: { ...reportSample, reason }, text: '' }),
  submit: async () => 'sent' as const,
  undoReport: async () => undefined,
  openReport: async () => undefined,
  copy: async () => undefined,
});
