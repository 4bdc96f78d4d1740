import { setTimeout } from 'node:timers/promises';
import type { InboxDatabase } from '../database/database.ts';
import { json, Refusal } from '../http.ts';
import type { Routes, Surroundings } from '../router.ts';
import { isSame, sha256 } from '../secrets.ts';
import { html, page } from './html.ts';

interface OperatorParts extends Surroundings {
  gauges: () => Promise<Record<string, number>>;
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

export function createOperatorRoutes(parts: OperatorParts): Routes {
  const { database, config, metrics, gauges, metricsToken } = parts;
  const { operator, retention } = config;
  return {
    'GET /operator': () => json({ ...operator, retentionDays: retention.reportDays }),
    'GET /privacy': (request) => {
      const { privacy } = operator;
      if ('url' in privacy)
        return new Response(null, { status: 302, headers: { Location: privacy.url } });
      const asked = new URL(request.url).searchParams.get('lang') ?? 'en';
      const [first = ''] = Object.keys(privacy.text);
      const language = Object.hasOwn(privacy.text, asked) ? asked : first;
      const body = html`<p class="pre">${privacy.text[language]}</p>`;
      return page({ title: operator.name, language, body });
    },
    'GET /healthz': async () => {
      const isUp = await isAnswering(database, 2000);
      return json({ ok: isUp, database: database.kind }, isUp ? 200 : 503);
    },
    'GET /metrics': async (request) => {
      const shown = request.headers.get('Authorization') ?? '';
      if (metricsToken !== undefined && !isSame(sha256(shown), sha256(`Bearer ${metricsToken}`))) {
        throw new Refusal(401, 'the metrics need their token');
      }
      return new Response(metrics.text(await gauges()), {
        headers: { 'Content-Type': 'text/plain; version=0.0.4', 'Cache-Control': 'no-store' },
      });
    },
  };
}
