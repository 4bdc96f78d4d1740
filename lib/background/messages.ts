import { cardMessages } from './cards.ts';
import { judgeMessages } from './judge.ts';
import { listMessages } from './list.ts';
import { pageMessages } from './pages.ts';
import { reportMessages } from './reports.ts';
import { sendingMessages } from './sending.ts';
import { watchMessages } from './watch.ts';

/** Everything that is said between the parts of the extension: one row each (`message.ts`). */
export const messages = {
  ...judgeMessages,
  ...cardMessages,
  ...reportMessages,
  ...pageMessages,
  ...listMessages,
  ...watchMessages,
  ...sendingMessages,
};
export type Messages = typeof messages;
