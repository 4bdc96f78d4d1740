import type { Report } from '../../lib/core/report.ts';
import type { Words } from '../../lib/locales/words.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { useLocale } from '../shared/locale.tsx';

type Field = keyof Words['reporting']['sent']['field'];
type FieldTexts = { [Name in Field]?: string | undefined };

const useFieldTexts = (report: Report): FieldTexts => {
  const { reporting, dateTime, country, languageName, list } = useLocale();
  const { kind, reason, site, found, region, language, createdAt } = report;
  return {
    kind: reporting.kind[kind],
    site: siteName(site),
    createdAt: dateTime(createdAt),
    ...(reason && { reason: reporting.reason[reason] }),
    ...(found && { found: list(found) }),
    ...(region && { region: country(region) }),
    ...(language && { language: languageName(language) }),
  };
};

interface ReportFieldsProps {
  report: Report;
  more?: FieldTexts;
}

export const ReportFields = ({ report, more }: ReportFieldsProps) => {
  const { sent } = useLocale().reporting;
  const { found: _found, harm: _harm, ...plain } = report;
  const shown: FieldTexts = { ...plain, ...useFieldTexts(report), ...more };
  return (
    <>
      <p class="note">{sent.hint}</p>
      <dl class="fields">
        {(Object.keys(sent.field) as Field[]).map(
          (name) =>
            shown[name] !== undefined && (
              <div key={name}>
                <dt>{sent.field[name]}</dt>
                <dd>{shown[name]}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
};
