import { browser } from 'wxt/browser';
import type { Report } from '../core/report.ts';
import type { ReportFacts } from '../reports/make-report.ts';
import type { Hazards } from '../store/hazards.ts';
import type { Shopper } from './shopper.ts';

type Body = Pick<ReportFacts, 'kind' | 'listing' | 'hazard' | 'reason' | 'note'>;
interface Needed {
  hazards: Pick<Hazards, 'get'>;
  shopper: Shopper;
  now(): number;
}

/**
 * How a report is made, and how it reads where it is pasted into an official form. The schema of a
 * report is evaluated with the first one: it would be 1 ms of every cold start.
 */
export const writeReports = ({ hazards, shopper, now }: Needed) => ({
  async makeReport(body: Body) {
    const { makeReport } = await import('../reports/make-report.ts');
    return makeReport({
      ...body,
      region: await shopper.region(),
      language: await shopper.language(),
      id: crypto.randomUUID(),
      now: now(),
      appVersion: browser.runtime.getManifest().version,
    });
  },
  async reportText(report: Report) {
    const hazard = report.hazard === undefined ? undefined : await hazards.get(report.hazard);
    const language = await shopper.language();
    const { reportText } = await import('../reports/report-text.ts');
    return reportText(report, { language, reportText: await shopper.reportWords() }, hazard);
  },
});
