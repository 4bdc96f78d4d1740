import type { Report } from '../../../lib/core/report.ts';

/** All but the address's form is invented: it is what the extension sends. */
export const aReport = (more: Partial<Report> = {}): Report => ({
  id: crypto.randomUUID(),
  kind: 'suspect',
  reason: 'unsafe',
  site: 'temu',
  listingId: '601099000000001',
  url: `https://www.temu.com/goods.html?goods_id=${more.listingId ?? '601099000000001'}`,
  title: 'Night light in the shape of a fox',
  region: 'KR',
  language: 'ko',
  createdAt: '2026-11-25T09:30:00Z',
  appVersion: '0.1.0',
  ...more,
});
