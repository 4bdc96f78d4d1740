import type { Handlers } from './answer.ts';
import { cardHandlers } from './card-handlers.ts';
import { deliveryHandlers } from './delivery-handlers.ts';
import type { HandlerParts } from './handler-parts.ts';
import { judgeHandlers } from './judge-handlers.ts';
import { listHandlers } from './list-handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { watchHandlers } from './watch-handlers.ts';

export const createHandlers = (parts: HandlerParts): Handlers => ({
  ...judgeHandlers(parts),
  ...cardHandlers(parts),
  ...reportHandlers(parts),
  ...pageHandlers(parts),
  ...listHandlers(parts),
  ...watchHandlers(parts),
  ...deliveryHandlers(parts),
});
