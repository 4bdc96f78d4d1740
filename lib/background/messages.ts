import { cardMessages } from './cards.ts';
import { judgeMessages } from './judge.ts';
import { listMessages } from './list.ts';
import { pageMessages } from './pages.ts';
import { reportMessages } from './reports.ts';
import { sendingMessages } from './sending.ts';
import { silenceMessages } from './silence.ts';
import { watchMessages } from './watch.ts';

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
