import { overdueAppeals } from './appeals.ts';
import type { InboxConfig } from './config.ts';
import type { InboxDatabase } from './database/database.ts';
import { Refusal } from './http.ts';
import { errorFacts, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createAppealRoutes } from './public/appeal-routes.ts';
import { createOperatorRoutes } from './public/operator-routes.ts';
import { createRateLimit } from './rate-limit.ts';
import { createReportRoutes } from './report-routes.ts';
import { createPageFiles } from './review/page-files.ts';
import { createReviewRoutes } from './review/routes.ts';
import { createRouter, type Routes, type Surroundings } from './router.ts';

const dayMs = 86_400_000;

/**
 * Removes what is past its retention; run every hour by each instance, which is harmless twice. What
 * reviewers decided stays: it holds nothing that a shopper wrote.
 */
export async function prune(
  database: InboxDatabase,
  { reportDays, harmDays, appealDays, deletedDays }: InboxConfig['retention'],
  now: number,
) {
  const before = (days: number) => new Date(now - days * dayMs).toISOString();
  const count = async (sql: string, limit: string) =>
    (await database.query(`${sql} returning true`, [limit])).length;
  return {
    reports: await count('delete from reports where received_at < $1', before(reportDays)),
    harm: await count(
      'update reports set harm = null where harm is not null and received_at < $1',
      before(harmDays),
    ),
    appeals: await count('delete from appeals where answered_at < $1', before(appealDays)),
    deleted: await count(
      'delete from deleted_reports where deleted_on < $1::timestamptz::date',
      before(deletedDays),
    ),
  };
}

interface InboxParts {
  database: InboxDatabase;
  config: InboxConfig;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  /** Folder of the built review page. */
  pageFolder?: string | undefined;
  metricsToken?: string | undefined;
}

/** Four times what ten connections hold; the rest is better told to come again than kept waiting. */
const mostInWork = 256;

/** The whole inbox as one handler, without a port. Keeps no state but counters and rate limits. */
export function createInbox(parts: InboxParts) {
  const { database, config, now, log } = parts;
  const metrics = createMetrics();
  const limits = new Map(
    Object.entries(config.limits).map(([name, limit]) => [name, createRateLimit(limit, now)]),
  );
  const welcome: Surroundings['welcome'] = ({ key }, what) => {
    const retryAfter = limits.get(what)?.(key) ?? 0;
    if (retryAfter === 0) return;
    metrics.count('refusals_total', 'too many');
    throw new Refusal(429, 'too many from this place, try again later', { retryAfter });
  };
  const shared: Surroundings = { database, config, metrics, now, welcome };
  const day = () => new Date(now()).toISOString().slice(0, 10);
  const gauges = async () => ({
    in_work: router.inWork(),
    appeals_overdue: await overdueAppeals(database, day()),
  });
  const files = parts.pageFolder === undefined ? undefined : createPageFiles(parts.pageFolder);
  const pages: Routes = files ? { 'GET /review': files, 'GET /review/*': files } : {};
  const routes: Routes = {
    ...createReportRoutes(shared),
    ...createReviewRoutes(shared),
    ...createAppealRoutes(shared),
    ...createOperatorRoutes({ ...shared, gauges, metricsToken: parts.metricsToken }),
    ...pages,
  };
  const router = createRouter({ routes, metrics, log, clock: () => performance.now(), mostInWork });
  return {
    handler: router.handler,
    /** Whether a path belongs to the inbox, whatever the method. */
    has: router.has,
    /** Removes what is past its retention. Never rejects: it is logged, and tried again. */
    async prune() {
      try {
        const pruned = await prune(database, config.retention, now());
        const gone = Object.entries(pruned).filter(([, count]) => count > 0);
        for (const [kind, count] of gone) metrics.count('pruned_total', kind, count);
        if (gone.length > 0) log({ event: 'pruned', ...pruned });
        const count = await overdueAppeals(database, day());
        if (count > 0) log({ event: 'appeals overdue', count });
      } catch (error) {
        log({ event: 'failed', route: 'prune', ...errorFacts(error) });
      }
    },
  };
}
export type Inbox = ReturnType<typeof createInbox>;
