import { watchMessages } from '../alerts/messages.ts';
import { cardMessages } from '../list-pages/messages.ts';
import { pageMessages } from '../popup/messages.ts';
import { reportMessages } from '../reports/messages.ts';
import { sendingMessages } from '../reports/sending-messages.ts';
import { listMessages } from '../updates/messages.ts';
import { judgeMessages } from '../warning/messages.ts';
import { silenceMessages } from '../warning/silence.ts';

export const messages = {
  ...judgeMessages,
  ...silenceMessages,
  ...cardMessages,
  ...reportMessages,
  ...pageMessages,
  ...listMessages,
  ...watchMessages,
  ...sendingMessages,
};
export type Messages = typeof messages;
