import type { Report } from '../../../lib/core/report.ts';
import { listingUrl } from '../../../lib/sites/facts.ts';

/** What the extension sends; all but the form is invented. */
export const aReport = (more: Partial<Report> = {}): Report => ({
  id: crypto.randomUUID(),
  kind: 'suspect',
  reason: 'unsafe',
  site: 'temu',
  listingId: '601099000000001',
  url: listingUrl(more.site ?? 'temu', more.listingId ?? '601099000000001') ?? '',
  title: 'Night light in the shape of a fox',
  region: 'KR',
  language: 'ko',
  createdAt: '2026-11-25T09:30:00Z',
  appVersion: '0.1.0',
  ...more,
});
