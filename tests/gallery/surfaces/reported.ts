import type { ReportActions } from '../../../components/reports/use-report.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { channelsFor } from '../../../lib/reports/channels.ts';
import type { MadeReport } from '../../../lib/reports/requests.ts';
import { localeOf } from '../../../scripts/words/every.ts';
import { reportSample, reportTexts } from '../samples/reports.ts';

/** Shoppers live where most live who speak as they do: with an authority of their own, or without. */
const regionOf = (language: Language) => new Intl.Locale(language).maximize().region;
export const channelsIn = (language: Language) =>
  channelsFor(localeOf(language).channels, regionOf(language), 'aliexpress');

/** Who takes reports here. */
export const inboxIn = (incognito: boolean, hasOperator: boolean) =>
  incognito || !hasOperator ? undefined : 'Fox Consumer Watch';

/** What the background answers to reports, made of air. */
export const reported = (
  language: Language,
  incognito: boolean,
  hasOperator = true,
): ReportActions => ({
  report: async (kind): Promise<MadeReport> => ({
    stored: incognito ? undefined : reportSample,
    kind,
    text: reportTexts[language === 'ko' ? 'ko' : 'en'],
    to: inboxIn(incognito, hasOperator),
  }),
  amend: async (_id, reason) => ({ stored: { ...reportSample, reason }, text: '' }),
  submit: async () => 'sent' as const,
  undoReport: async () => undefined,
  openReport: async () => undefined,
  copy: async () => undefined,
});
