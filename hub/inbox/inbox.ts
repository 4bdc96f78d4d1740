import { createApp, type InboxServices } from './app.ts';
import { overdueAppeals } from './appeals.ts';
import type { InboxConfig } from './config.ts';
import type { InboxDatabase } from './database/database.ts';
import type { DeletionLog } from './deletions.ts';
import { type InboxEnv, Refusal } from './http.ts';
import { addListGauges } from './list-gauges.ts';
import { errorFacts, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { addDriftGauges } from './page-drift.ts';
import { createAppealRoutes } from './public/appeal-routes.ts';
import { createOperatorRoutes } from './public/operator-routes.ts';
import type { Push } from './push.ts';
import { createRateLimit } from './rate-limit.ts';
import { createReportRoutes } from './report-routes.ts';
import { isNotTest } from './report-store.ts';
import { recordHarm, takeDecisionLock } from './review/audit.ts';
import { createPageFiles } from './review/page-files.ts';
import { createReviewRoutes } from './review/routes.ts';

const dayMs = 86_400_000;

/**
 * Removes data past its retention; each instance runs it every hour. Decisions of reviewers stay, because
 * they contain nothing that a shopper wrote.
 */
export async function prune(
  database: InboxDatabase,
  { reportDays, harmDays, contactDays, appealDays, deletedDays }: InboxConfig['retention'],
  now: number,
) {
  const daysAgo = (days: number) => new Date(now - days * dayMs).toISOString();
  const count = async (sql: string, limit: string) =>
    (await database.query(`${sql} returning true`, [limit])).length;
  return {
    reports: await count('delete from reports where received_at < $1', daysAgo(reportDays)),
    harm: await database.transaction(async (rows) => {
      await takeDecisionLock(rows);
      const expired = await rows.query(
        'update reports set harm = null where harm is not null and received_at < $1 returning true',
        [daysAgo(harmDays)],
      );
      const reports = expired.length;
      if (reports > 0) await recordHarm(rows, 'retention', 'delete-harm', { now, reports });
      return reports;
    }),
    contacts: await count(
      'update appeals set contact = null where contact is not null and answered_at < $1',
      daysAgo(contactDays),
    ),
    appeals: await count('delete from appeals where answered_at < $1', daysAgo(appealDays)),
    deleted: await count(
      'delete from deleted_reports where deleted_on < $1::timestamptz::date',
      daysAgo(deletedDays),
    ),
  };
}

const waitingSql = `select count(*)::int as count from reports r where ${isNotTest} and not exists (
  select from cases c where c.site = r.site and c.listing_id = r.listing_id and c.state <> 'open')`;

const countOf = async (database: InboxDatabase, sql: string): Promise<number> =>
  (await database.query<{ count: number }>(sql))[0]?.count ?? 0;

interface InboxOptions {
  database: InboxDatabase;
  config: InboxConfig;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  deletions: DeletionLog;
  push?: Push['add'] | undefined;
  /** Folder of the built review page. */
  pageFolder?: string | undefined;
  readList?: ((name: string) => Promise<string>) | undefined;
  metricsToken?: string | undefined;
}

function createLimit({ config, now }: InboxOptions, metrics: Metrics): InboxServices['limit'] {
  const limits = new Map(
    Object.entries(config.limits).map(([name, limit]) => [name, createRateLimit(limit, now)]),
  );
  return (what) => async (c, next) => {
    const retryAfter = limits.get(what)?.(c.env.client) ?? 0;
    if (retryAfter > 0) {
      metrics.count('refusals_total', 'too many');
      throw new Refusal(429, 'too many from this place, try again later', { retryAfter });
    }
    await next();
  };
}

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

function addGauges({ database, now, log, readList }: InboxOptions, metrics: Metrics): void {
  metrics.gauge('appeals_open', 'Appeals without an answer.', () =>
    countOf(database, 'select count(*)::int as count from appeals where answered_at is null'),
  );
  metrics.gauge('appeals_overdue', 'Appeals past the day of their answer.', () =>
    overdueAppeals(database, dayAt(now())),
  );
  metrics.gauge('reports_waiting', 'Reports about listings that nobody has decided on.', () =>
    countOf(database, waitingSql),
  );
  const onFailure = (error: unknown) => {
    metrics.count('errors_total', 'list');
    log({ event: 'failed', route: 'list', ...errorFacts(error) });
  };
  addDriftGauges(database, metrics, now);
  if (readList) addListGauges({ metrics, read: readList, now, onFailure });
}

/** The whole inbox as one app. Keeps no state but counters and rate limits. */
export function createInbox(options: InboxOptions) {
  const { database, config, now, log } = options;
  const metrics = createMetrics();
  const services: InboxServices = {
    ...{ database, config, metrics, now, limit: createLimit(options, metrics) },
    deletions: options.deletions,
    push: (what) => options.push?.(what),
  };
  const app = createApp({ metrics, log, clock: () => performance.now() });
  addGauges(options, metrics);
  app.route('/', createReportRoutes(services));
  app.route('/review/api', createReviewRoutes(services));
  app.route('/', createAppealRoutes(services));
  app.route('/', createOperatorRoutes({ ...services, metricsToken: options.metricsToken }));
  if (options.pageFolder !== undefined) app.route('/', createPageFiles(options.pageFolder));
  return {
    /** A request in, a response out, without a port. */
    fetch: async (request: Request, env: InboxEnv['Bindings']): Promise<Response> =>
      app.fetch(request, env),
    /** Removes data past its retention. Never rejects: a failure is logged, and the next run tries again. */
    async prune() {
      try {
        const pruned = await prune(database, config.retention, now());
        const removed = Object.entries(pruned).filter(([, count]) => count > 0);
        for (const [kind, count] of removed) metrics.count('pruned_total', kind, count);
        if (removed.length > 0) log({ event: 'pruned', ...pruned });
        const count = await overdueAppeals(database, dayAt(now()));
        if (count > 0) log({ event: 'appeals overdue', count });
      } catch (error) {
        log({ event: 'failed', route: 'prune', ...errorFacts(error) });
      }
    },
  };
}
export type Inbox = ReturnType<typeof createInbox>;
