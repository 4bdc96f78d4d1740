import type { Report } from '../../lib/core/report.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { useLocale, usePageWords } from '../locale.tsx';

/** In the order in which people ask: what, about which product, whose, and last the numbers. */
const order = [
  'kind',
  'reason',
  'title',
  'site',
  'listingId',
  'url',
  'sellerName',
  'sellerId',
  'brand',
  'model',
  'hazard',
  'note',
  'harm',
  'found',
  'region',
  'language',
  'createdAt',
  'appVersion',
  'id',
] as const satisfies readonly (keyof Report)[];

/** How each field is told; one that needs no words of ours stands as it is. */
const useTold = (report: Report): Partial<Record<keyof Report, string>> => {
  const { reporting, dateTime, country, languageName } = useLocale();
  const { harm: words } = usePageWords().sending;
  const { kind, reason, site, harm, found, region, language, createdAt } = report;
  return {
    kind: reporting.kind[kind],
    site: siteName(site),
    createdAt: dateTime(createdAt),
    ...(reason && { reason: reporting.reason[reason] }),
    ...(found && { found: found.join(', ') }),
    ...(region && { region: country(region) }),
    ...(language && { language: languageName(language) }),
    ...(harm && {
      harm: [
        words.kinds[harm.kind],
        harm.treatment && words.treatments[harm.treatment],
        harm.date,
        harm.text,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  };
};

interface ReportFieldsProps {
  report: Report;
  inbox: string | undefined;
  /** Bytes of the picture that goes along. */
  pictureSize: number | undefined;
}

/** The request itself, for whoever wants to know to the letter. */
const Raw = ({ report, inbox }: ReportFieldsProps) => {
  const { sending } = usePageWords();
  const text = [
    `PUT ${inbox ?? 'https://…'}/reports/${report.id}`,
    'Content-Type: application/json',
    `Report-Secret: ${sending.secret}`,
    '',
    JSON.stringify(report, null, 2),
  ].join('\n');
  return (
    <details class="raw">
      <summary>{sending.raw}</summary>
      <textarea
        class="copy-text"
        readOnly
        rows={12}
        value={text}
        aria-label={sending.raw}
        spellcheck={false}
      />
    </details>
  );
};

/** Everything that would leave the device, field by field and as it is. */
export const ReportFields = (props: ReportFieldsProps) => {
  const { sending } = usePageWords();
  const { bytes } = useLocale();
  const { report, pictureSize } = props;
  const told = useTold(report);
  const filled = order.filter((name) => report[name] !== undefined);
  return (
    <section class="panel">
      <h2>{sending.what}</h2>
      <p class="note">{sending.whatHint}</p>
      <dl class="fields">
        {filled.map((name) => (
          <div key={name}>
            <dt>{sending.field[name]}</dt>
            <dd>{told[name] ?? String(report[name])}</dd>
          </div>
        ))}
        {pictureSize !== undefined && (
          <div>
            <dt>{sending.field.picture}</dt>
            <dd>{sending.pictureSize({ size: bytes(pictureSize) })}</dd>
          </div>
        )}
      </dl>
      <Raw {...props} />
    </section>
  );
};
