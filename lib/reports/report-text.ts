import type { Hazard } from '../core/hazard.ts';
import type { Report } from '../core/report.ts';
import type { Words } from '../locales/words.ts';

/** On one line, so that nothing in a title can look like a line of ours. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const noticeOf = (hazard: Hazard, language: string): string => {
  const { name } = hazard.authority;
  const authority = name[language] ?? name.en ?? Object.values(name)[0] ?? hazard.source;
  return [authority, hazard.reference, hazard.published].filter(Boolean).join(', ');
};

export type ReportLanguage = Pick<Words, 'reportText'> & { language: string };

export function reportText(
  report: Report,
  { language, reportText: words }: ReportLanguage,
  hazard?: Hazard,
): string {
  const seller = [report.sellerName, report.sellerId].filter(Boolean).join(', ');
  const lines: [label: string, value: string | undefined][] = [
    [words.product, report.title],
    [words.address, report.url],
    [words.number, report.listingId],
    [words.seller, seller],
    [words.brand, report.brand],
    [words.model, report.model],
    [words.why, report.reason && words.reason[report.reason]],
    [words.notice, hazard ? noticeOf(hazard, language) : report.hazard],
    [words.noticeLink, hazard?.link?.kind === 'notice' ? hazard.link.url : undefined],
    [words.note, report.note],
    [words.seen, report.createdAt.replace('T', ' ').replace(/(:00)?(\.000)?Z$/, '')],
  ];
  const filled = lines.flatMap(([label, value]) => (value ? [`${label}: ${oneLine(value)}`] : []));
  return [words.intro[report.kind], '', ...filled, '', words.yours].join('\n');
}
