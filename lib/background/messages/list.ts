import type { ListStatus } from '../../core/list-status.ts';
import type { Nothing } from './nothing.ts';

/** Our own pages about the list. Each is answered with how things stand afterwards. */
export interface ListRequests {
  'list-status': { body: Nothing; reply: ListStatus };
  /** The page has asked the browser for the permission before. */
  subscribe: { body: { address: string }; reply: ListStatus };
  unsubscribe: { body: Nothing; reply: ListStatus };
  /** Starts an update, and does not wait for its end. */
  'update-list': { body: Nothing; reply: ListStatus };
  'stop-update': { body: Nothing; reply: ListStatus };
  /** Puts the packaged list into an empty store, where "erase everything" took it. */
  'fill-list': { body: Nothing; reply: ListStatus };
  /** Empties every store. */
  erase: { body: Nothing; reply: ListStatus };
}
