import { alertMessages } from '../../lib/alerts/messages.ts';
import { browseMessages } from '../../lib/browse/messages.ts';
import { listPageMessages } from '../../lib/list-pages/messages.ts';
import { popupMessages } from '../../lib/popup/messages.ts';
import { reportMessages } from '../../lib/reports/messages.ts';
import { updateMessages } from '../../lib/updates/messages.ts';
import { warningMessages } from '../../lib/warning/messages.ts';

/** All messages that the background answers. */
export const messages = {
  ...warningMessages,
  ...listPageMessages,
  ...reportMessages,
  ...popupMessages,
  ...browseMessages,
  ...updateMessages,
  ...alertMessages,
};
