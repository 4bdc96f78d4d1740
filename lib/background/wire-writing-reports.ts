import { browser } from 'wxt/browser';
import { siteNamed } from '../sites/index.ts';
import type { Hazards } from '../store/hazards.ts';
import type { Parts as MessageParts } from './parts.ts';
import type { Speaking } from './wire-speaking.ts';

interface Parts extends Pick<Speaking, 'shopper' | 'reportWords'> {
  hazards: Pick<Hazards, 'get'>;
  now(): number;
}

/**
 * Wires how a report is made, and how it reads where it is pasted into an official form. The schema of a
 * report is evaluated with the first one: it would be 1 ms of every cold start.
 */
export const writeReports = ({
  hazards,
  shopper,
  reportWords,
  now,
}: Parts): Pick<MessageParts, 'makeReport' | 'reportText'> => ({
  async makeReport(body) {
    const url = siteNamed(body.listing.site)?.listingUrl(body.listing.id);
    if (url === undefined) throw new Error(`no site is called ${body.listing.site}`);
    const { makeReport } = await import('../reports/make-report.ts');
    return makeReport({
      ...body,
      url,
      region: await shopper.region(),
      language: await shopper.language(),
      id: crypto.randomUUID(),
      now: now(),
      appVersion: browser.runtime.getManifest().version,
    });
  },
  async reportText(report) {
    const hazard = report.hazard === undefined ? undefined : await hazards.get(report.hazard);
    const language = await shopper.language();
    const { reportText } = await import('../reports/report-text.ts');
    return reportText(report, { language, reportText: await reportWords() }, hazard);
  },
});
