import { send } from '../../lib/background/send.ts';

/** Without an answer the badge keeps the warning that it has. */
export const tampered = (isReplaced?: true): void => {
  send('tampered', isReplaced ? { isReplaced } : {}).catch(() => undefined);
};
