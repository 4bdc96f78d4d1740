import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routePath } from 'hono/route';
import type { InboxConfig } from './config.ts';
import type { InboxDatabase } from './database/database.ts';
import type { DeletionLog } from './deletions.ts';
import {
  answerRefusal,
  type InboxContext,
  type InboxEnv,
  type Middleware,
  Refusal,
} from './http.ts';
import { errorFacts, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Push } from './push.ts';

/** A path parameter that is a UUID in lower case. */
export const uuid = ':id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';

export type InboxApp = Hono<InboxEnv>;

export interface InboxServices {
  database: InboxDatabase;
  config: InboxConfig;
  metrics: Metrics;
  /** Milliseconds since 1970. */
  now: () => number;
  deletions: DeletionLog;
  push: Push['add'];
  /** Rate limit by client. The one for `pictures` applies in addition to `reports`. */
  limit(what: keyof InboxConfig['limits']): Middleware;
}

interface AppOptions extends Pick<InboxServices, 'metrics'> {
  log: Log;
  /** Milliseconds, for durations. */
  clock: () => number;
}

/** A 429 is delayed by `time` milliseconds to slow a flood down, for at most so many requests at once. */
const delay429 = { time: 250, maxRequests: 500 };

/** The pattern of a route (`PUT /reports/:id`), which does not reveal who asked for what. */
const routeOf = (c: InboxContext): string => {
  const path = routePath(c, -1).replace(/\{.*?\}(?=\/|$)/g, '');
  return path === '/*' ? 'none' : `${c.req.method} ${path}`;
};

function measureRequests({ metrics, clock }: AppOptions): Middleware {
  let delayed = 0;
  return async (c, next) => {
    const start = clock();
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    await next();
    if (c.res.status === 429 && delayed < delay429.maxRequests) {
      delayed += 1;
      await new Promise((resolve) => setTimeout(resolve, delay429.time));
      delayed -= 1;
    }
    metrics.request(routeOf(c), c.res.status, (clock() - start) / 1000);
  };
}

/** An app without routes that measures requests and turns refusals and errors into answers. */
export function createApp(options: AppOptions): InboxApp {
  const { metrics, log } = options;
  const app: InboxApp = new Hono();
  app.use(
    measureRequests(options),
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        c.json({ error: `${c.req.method} is not for this address` }, 405, {
          Allow: methods.join(', '),
        }),
    }),
  );
  app.notFound((c) => answerRefusal(c, new Refusal(404, 'nothing here')));
  // After an error it is unknown whether the report was stored. The sender tries again with the same id.
  app.onError((error, c) => {
    if (error instanceof Refusal) return answerRefusal(c, error);
    const facts = errorFacts(error);
    metrics.count('errors_total', facts.code ?? facts.error);
    log({ event: 'failed', route: routeOf(c), ...facts });
    return answerRefusal(c, new Refusal(503, 'not now, try again', { retryAfter: 5 }));
  });
  return app;
}
