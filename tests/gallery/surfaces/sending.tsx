import { SendingPage, type SendingPageProps } from '../../../components/reports/sending-page.tsx';
import { channelsFor } from '../../../lib/reports/channels.ts';
import type { SendingChoice as Choice } from '../../../lib/reports/use-sending-page.ts';
import { localeOf } from '../../../scripts/words/every.ts';
import { today } from '../samples/list.ts';
import { reportTexts, rowsIn } from '../samples/reports.ts';

/** The page on which a report is looked at and sent, in its states. */

const nothing = () => undefined;
const receiver = {
  name: 'Fox Consumer Watch',
  contact: 'mailto:desk@fox.example',
  privacy: 'https://fox.example/privacy',
};

/** A drawing in place of a photo. */
const photo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#cfd6df"/><rect x="210" y="90" width="220" height="240" rx="24" fill="#7b8794"/><circle cx="320" cy="210" r="60" fill="#f5b800"/></svg>',
)}`;

const first = rowsIn('ko')[1];

const base: SendingPageProps = {
  shown: first && {
    report: {
      ...first.report,
      sellerName: 'Night Market Goods',
      sellerId: '4400029',
      region: 'KR',
      language: 'ko',
    },
    state: 'queued',
    isScheduled: false,
    addedAt: 0,
    attempts: 0,
    nextAttempt: 0,
  },
  hasFailed: false,
  isBusy: false,
  isAlways: false,
  sendsAll: false,
  isForbiddenByPolicy: false,
  refusal: undefined,
  receiver,
  official: {
    channels: channelsFor(localeOf('ko').channels, 'KR', 'aliexpress'),
    copying: { text: reportTexts.ko, state: 'idle', onCopy: nothing },
  },
  harm: {
    draft: undefined,
    isRefused: false,
    today,
    onConsent: nothing,
    onDraft: nothing,
  },
  picture: {
    added: undefined,
    draft: undefined,
    hasFailed: false,
    onChoose: nothing,
    onUse: nothing,
    onCancel: nothing,
    onRemove: nothing,
  },
  onNote: nothing,
  onChoose: (_choice: Choice) => undefined,
};

const shown = (change: object) => (base.shown ? { ...base.shown, ...change } : base.shown);

export const sendingStates = {
  first: {},
  filled: {
    harm: { ...base.harm, draft: { kind: 'injury', treatment: 'first-aid' } },
    picture: { ...base.picture, draft: { url: photo } },
  },
  noInbox: { receiver: undefined },
  sent: { shown: shown({ state: 'sent', isScheduled: true }) },
  offline: { shown: shown({ isScheduled: true, trouble: 'unreachable' }) },
} as const satisfies Record<string, Partial<SendingPageProps>>;

export const sendingSample = (state: keyof typeof sendingStates) => (
  <SendingPage {...base} {...sendingStates[state]} />
);
