import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import type { InboxApp, Surroundings } from '../app.ts';
import type { InboxDatabase } from '../database/database.ts';
import { Refusal } from '../http.ts';
import { isSame, sha256 } from '../secrets.ts';
import { html, page } from './html.ts';

interface OperatorParts extends Surroundings {
  /** Whoever reads the metrics shows it; without one everybody may. */
  metricsToken: string | undefined;
}

/** Whether the database answers, and soon. */
const isAnswering = (database: InboxDatabase, milliseconds: number): Promise<boolean> =>
  Promise.race([
    database.query('select 1').then(
      () => true,
      () => false,
    ),
    setTimeout(milliseconds, false, { ref: false }),
  ]);

export function createOperatorRoutes(parts: OperatorParts): InboxApp {
  const { database, config, metrics, metricsToken } = parts;
  const { operator, retention } = config;
  const app: InboxApp = new Hono();
  app.get('/operator', (c) => c.json({ ...operator, retentionDays: retention.reportDays }));
  app.get('/privacy', (c) => {
    const { privacy } = operator;
    if ('url' in privacy) return c.redirect(privacy.url);
    const asked = c.req.query('lang') ?? 'en';
    const [first = ''] = Object.keys(privacy.text);
    const language = Object.hasOwn(privacy.text, asked) ? asked : first;
    const body = html`<p class="pre">${privacy.text[language]}</p>`;
    return page({ title: operator.name, language, body });
  });
  app.get('/healthz', async (c) => {
    const isUp = await isAnswering(database, 2000);
    return c.json({ ok: isUp, database: database.kind }, isUp ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    const shown = c.req.header('Authorization') ?? '';
    if (metricsToken !== undefined && !isSame(sha256(shown), sha256(`Bearer ${metricsToken}`)))
      throw new Refusal(401, 'the metrics need their token');
    return c.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  });
  return app;
}
