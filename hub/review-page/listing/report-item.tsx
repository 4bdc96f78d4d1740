import { useEffect, useState } from 'preact/hooks';
import { Callout } from '../../../components/shared/callout.tsx';
import type { Harm } from '../../../lib/core/report.ts';
import type { ReceivedReport } from '../../inbox/review/queue.ts';
import type { Api } from '../api.ts';
import { Facts } from '../parts.tsx';
import { useWords } from '../words.ts';

/** A picture that is fetched with the token and shown from a blob, because `<img src>` could not send the token. */
const Picture = ({ api, reportId }: { api: Api; reportId: string }) => {
  const { listing, loading } = useWords();
  const [shown, setShown] = useState<{ url?: string; hasFailed?: boolean }>({});
  useEffect(() => {
    const abort = new AbortController();
    let url: string | undefined;
    api.picture(reportId, abort.signal).then(
      (blob) => {
        if (abort.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setShown({ url });
      },
      () => !abort.signal.aborted && setShown({ hasFailed: true }),
    );
    return () => {
      abort.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [api, reportId]);
  if (shown.hasFailed) return <p class="note">{listing.pictureFailed}</p>;
  if (shown.url === undefined) return <p class="note">{loading}</p>;
  return <img class="picture" src={shown.url} alt={listing.picture} />;
};

const HarmPart = ({ harm }: { harm: Harm }) => {
  const words = useWords();
  const { kind, treatment } = words.harm;
  const facts = [
    kind[harm.kind],
    harm.treatment && treatment[harm.treatment],
    harm.date && words.format.date(harm.date),
  ];
  return (
    <Callout tone="danger">
      <h3>{words.harm.title}</h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {harm.text && <p dir="auto">{harm.text}</p>}
    </Callout>
  );
};

/** One report. Unknown people wrote its content, so it is only shown as text. */
export const ReportItem = ({ api, received }: { api: Api; received: ReceivedReport }) => {
  const { listing, kinds, reasons, format } = useWords();
  const { report, receivedAt, hasPicture } = received;
  return (
    <li class="report">
      <p class="report-head">
        <strong>{kinds[report.kind]}</strong>
        {report.reason && <span>{reasons[report.reason]}</span>}
        <span class="note">{listing.received({ time: format.dateTime(receivedAt) })}</span>
      </p>
      {report.title && <p dir="auto">{report.title}</p>}
      {report.note && (
        <p class="report-note" dir="auto">
          {report.note}
        </p>
      )}
      {report.harm && <HarmPart harm={report.harm} />}
      {hasPicture && <Picture api={api} reportId={report.id} />}
      <Facts
        facts={[
          [listing.seller, report.sellerName ?? report.sellerId],
          [listing.brand, report.brand],
          [listing.model, report.model],
          [listing.hazard, report.hazard],
          [listing.found, report.found?.join(', ')],
          [listing.region, report.region && format.country(report.region)],
          [listing.reportId, report.id],
        ]}
      />
    </li>
  );
};
