import { Callout } from '../../../components/callout.tsx';
import type { Harm } from '../../../lib/core/report.ts';
import type { ReceivedReport } from '../../inbox/review/queue.ts';
import type { Api } from '../api.ts';
import { Facts } from '../facts.tsx';
import { useWords } from '../words/words.ts';
import { Picture } from './picture.tsx';

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

/** One report as it came. Everything in it was written by somebody unknown, and is text. */
export const ReportItem = ({ api, received }: { api: Api; received: ReceivedReport }) => {
  const { listing, kinds, reasons, format } = useWords();
  const { report, receivedAt, hasPicture } = received;
  return (
    <li class="report">
      <p class="report-head">
        <strong>{kinds[report.kind]}</strong>
        {report.reason && <span>{reasons[report.reason]}</span>}
        <span class="note">{listing.received(format.dateTime(receivedAt))}</span>
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
        ]}
      />
    </li>
  );
};
