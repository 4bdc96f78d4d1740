import { inEachLook, page, phone, type Shot, shot } from './shot.ts';

const sendingPage = { surface: 'sending', width: 800, height: 620 } as const;

/** My reports, and the page of one that is sent. */
export const reports: Shot[] = [
  ...inEachLook((kind) => [
    shot(`reports-${kind}-wide`, { ...page, surface: 'reports' }),
    shot(`reports-${kind}-phone`, { ...phone, surface: 'reports' }),
  ]),
  ...inEachLook((kind) => [
    shot(`sending-${kind}-wide`, sendingPage),
    shot(`sending-${kind}-phone`, { ...phone, surface: 'sending' }),
  ]),
  shot('sending-filled-en-light', sendingPage, { sending: 'filled' }),
  shot('sending-filled-ko-dark-phone', { ...phone, surface: 'sending' }, { sending: 'filled' }),
  shot('sending-no-inbox-ko-light', sendingPage, { sending: 'noInbox' }),
  shot('sending-sent-ko-light', sendingPage, { sending: 'sent' }),
  shot('sending-offline-en-dark', sendingPage, { sending: 'offline' }),
  shot('reports-empty-en-light', { ...page, surface: 'reports' }, { isEmpty: true }),
];
