import { useState } from 'preact/hooks';
import type { HarmPart } from '../../lib/reports/use-harm.ts';
import type { PictureFieldState } from '../../lib/reports/use-picture.ts';
import type { SendingChoice } from '../../lib/reports/use-sending-page.ts';
import { siteName } from '../../lib/sites/facts.ts';
import type { Refusal } from '../../lib/updates/use-address-switch.ts';
import { Callout } from '../shared/callout.tsx';
import { Field } from '../shared/field.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { Empty, PageHead } from '../shared/page-head.tsx';
import { Choices, WhatIsSent } from './choices.tsx';
import { HarmField } from './harm-field.tsx';
import { OfficialChannels, type OfficialProps } from './official-channels.tsx';
import { PictureField } from './picture-field.tsx';
import type { ReportRow } from './row-state.tsx';

export interface SendingPageProps {
  /** `undefined` while it is being opened; `null`: there is no such report. */
  shown: ReportRow | null | undefined;
  hasFailed: boolean;
  isBusy: boolean;
  /** This report is sent automatically. */
  isAlways: boolean;
  sendsAll: boolean;
  /** An organisation's policy forbids sending. */
  isForbiddenByPolicy: boolean;
  refusal: Refusal | undefined;
  /** Who runs the inbox, as far as the build says; missing where there is no inbox. */
  receiver: ReceiverProps | undefined;
  official: OfficialProps;
  harm: HarmPart;
  picture: PictureFieldState;
  onNote(note: string): void;
  onChoose(choice: SendingChoice): void;
}

const useOutcome = ({ shown, isAlways }: SendingPageProps): string => {
  const { sending, reporting, finding } = usePageLocale();
  if (!shown) return '';
  const { state, isScheduled, problem } = shown;
  const hasTrouble = shown.trouble !== undefined;
  // The report can still be added to.
  if (state === 'queued' && (!isScheduled || (isAlways && !hasTrouble))) return '';
  if (state === 'queued' || state === 'sending')
    return hasTrouble ? sending.notYet : reporting.state.sending;
  if (state === 'sent')
    return problem
      ? [sending.done, sending.refusedBy({ words: problem })].join(finding.sentenceGap)
      : sending.done;
  return state === 'refused' ? sending.refusedBy({ words: problem ?? '' }) : reporting.state[state];
};

const Additions = ({ shown, harm, picture, onNote }: SendingPageProps & { shown: ReportRow }) => {
  const { sending } = usePageLocale();
  // The typed text stays visible while it is being stored.
  const [note, setNote] = useState(shown.report.note ?? '');
  return (
    <section class="panel">
      <h2>{sending.add}</h2>
      <section class="addition">
        <Field
          label={sending.note}
          lines={3}
          maxLength={2000}
          value={note}
          hint={sending.noteHint}
          onInput={(text) => {
            setNote(text);
            onNote(text);
          }}
        />
      </section>
      <PictureField {...picture} />
      <HarmField {...harm} />
    </section>
  );
};

interface ReceiverProps {
  /** Its operator, or the host of its address. */
  name: string;
  contact?: string | undefined;
  privacy?: string | undefined;
}

const Receiver = ({ name, contact, privacy }: ReceiverProps) => {
  const { sending, warning } = usePageLocale();
  return (
    <section class="panel">
      <h2>{sending.receiver}</h2>
      <p>
        <strong>{name}</strong>
      </p>
      {contact && (
        <p>
          {warning.label({ label: sending.contact })}
          <OutsideLink href={contact}>{contact.replace(/^mailto:/, '')}</OutsideLink>
        </p>
      )}
      {privacy && (
        <p>
          <OutsideLink href={privacy}>{sending.privacy}</OutsideLink>
        </p>
      )}
    </section>
  );
};

const OpenReport = (props: SendingPageProps & { shown: ReportRow }) => {
  const { sending } = usePageLocale();
  const { shown, receiver, refusal, isForbiddenByPolicy } = props;
  const to = isForbiddenByPolicy ? undefined : receiver;
  return (
    <>
      {to && <p class="lead">{sending.lead}</p>}
      <Additions {...props} />
      {to ? <WhatIsSent {...shown} /> : <OfficialChannels {...props.official} isOpen />}
      {isForbiddenByPolicy && <Callout>{sending.options.barred}</Callout>}
      {to && (
        <>
          <Receiver {...to} />
          <Choices
            {...props}
            receiver={to.name}
            isBusy={props.isBusy || props.picture.draft !== undefined}
            mistake={refusal && sending[refusal]}
          />
        </>
      )}
    </>
  );
};

export const SendingPage = (props: SendingPageProps) => {
  const { sending } = usePageLocale();
  const { shown, hasFailed, isAlways, receiver } = props;
  const { report } = shown ?? {};
  const isOpen = shown?.state === 'queued' && (!shown.isScheduled || isAlways);
  const canSend = isOpen && receiver && !props.isForbiddenByPolicy;
  const outcome = useOutcome(props);
  return (
    <main class="page narrow sending">
      <PageHead
        title={shown && !canSend ? sending.settledTitle : sending.title}
        note={report && (report.title ?? `${siteName(report.site)} ${report.listingId}`)}
      />
      <p class="error" role="alert">
        {hasFailed ? sending.failed : ''}
      </p>
      {shown === undefined && !hasFailed && <p>{sending.loading}</p>}
      {shown === null && <Empty title={sending.gone} body={sending.goneBody} />}
      <LiveRegion words={outcome} />
      {outcome && (
        <div class="panel outcome">
          <p>{outcome}</p>
          <a class="text-button" href="/reports.html">
            {sending.myReports}
          </a>
        </div>
      )}
      {shown && isOpen && <OpenReport {...props} shown={shown} />}
    </main>
  );
};
