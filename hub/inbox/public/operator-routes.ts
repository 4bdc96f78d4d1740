import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import type { InboxApp, InboxServices } from '../app.ts';
import { cachedFor } from '../cached-for.ts';
import type { InboxDatabase } from '../database/database.ts';
import { Refusal } from '../http.ts';
import { isSame, sha256 } from '../secrets.ts';
import { html, page } from './html.ts';

interface OperatorOptions extends InboxServices {
  /** Needed to read the metrics; without one nobody may. */
  metricsToken: string | undefined;
}

/** In milliseconds: how long the database may take to answer, and how long its answer is cached. */
const healthTimeout = 2000;
const healthCacheTime = 5000;

/** Tries to write, because a database with a full disk still answers queries. */
const canStore = (database: InboxDatabase, now: number): Promise<boolean> =>
  Promise.race([
    database.query('update health set checked_at = $1', [new Date(now).toISOString()]).then(
      () => true,
      () => false,
    ),
    setTimeout(healthTimeout, false, { ref: false }),
  ]);

export function createOperatorRoutes(options: OperatorOptions): InboxApp {
  const { database, config, metrics, metricsToken, now } = options;
  const isHealthy = cachedFor(healthCacheTime, now, () => canStore(database, now()));
  const { operator, retention } = config;
  const app: InboxApp = new Hono();
  app.get('/operator', (c) => c.json({ ...operator, retentionDays: retention.reportDays }));
  app.get('/privacy', (c) => {
    const { privacy } = operator;
    if ('url' in privacy) return c.redirect(privacy.url);
    const requested = c.req.query('lang') ?? 'en';
    const [first = ''] = Object.keys(privacy.text);
    const language = Object.hasOwn(privacy.text, requested) ? requested : first;
    const body = html`<p class="pre">${privacy.text[language]}</p>`;
    return page({ title: operator.name, language, body });
  });
  app.get('/healthz', async (c) => {
    const isUp = await isHealthy();
    return c.json({ ok: isUp, database: database.kind }, isUp ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    if (metricsToken === undefined) throw new Refusal(404, 'HUB_METRICS_TOKEN is not set');
    const authorization = c.req.header('Authorization') ?? '';
    if (!isSame(sha256(authorization), sha256(`Bearer ${metricsToken}`)))
      throw new Refusal(401, 'the metrics need their token');
    return c.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  });
  return app;
}
