import { Hono } from 'hono';
import * as z from 'zod/mini';
import { type InboxApp, type InboxServices, uuid } from '../app.ts';
import { communityHazards, publicDecisions } from '../community.ts';
import {
  bytesOf,
  checked,
  type InboxContext,
  parseJson,
  readBody,
  withoutUnstorable,
} from '../http.ts';
import {
  listNotices,
  NoticeAnswer,
  NoticeNumber,
  noteAnswer,
  noteSent,
  SentNotices,
} from '../notices.ts';
import { readPictureOf } from '../report-store.ts';
import { readStats } from '../stats.ts';
import { stillForSale } from '../still-for-sale.ts';
import { AppealDecision, AppealQuery, decideAppeal, listAppeals } from './appeals.ts';
import { readAudit, recordHarm, takeDecisionLock, verifyAudit } from './audit.ts';
import { Action } from './cases.ts';
import { decide } from './decide.ts';
import { createGate } from './gate.ts';
import { readQuery, wholeNumber } from './query.ts';
import { QueueQuery, readListing, readQueue } from './queue.ts';

const jsonBody = (max: number) => readBody(max, ['application/json']);
const body = jsonBody(64 * 1024);
/** A letter may have thousands of notices. */
const longBody = jsonBody(2 * 1024 * 1024);

const jsonOf = async (c: InboxContext): Promise<unknown> => parseJson(await bytesOf(c));
const paramsOf = (c: InboxContext) => new URL(c.req.url).searchParams;

export function createReviewRoutes(services: InboxServices): InboxApp {
  const { database, config, metrics, now } = services;
  const gate = createGate(services);
  const app: InboxApp = new Hono();

  app.get('/me', ...gate('publisher'), (c) => {
    const { name, role } = c.var.reviewer;
    return c.json({ name, role, operator: config.operator });
  });
  app.get('/queue', ...gate(), async (c) =>
    c.json(await readQueue(database, readQuery(QueueQuery, paramsOf(c)))),
  );
  app.get('/listings/:site/:listing', ...gate(), async (c) => {
    const { site, listing } = c.req.param();
    const details = await readListing(
      database,
      withoutUnstorable(site),
      withoutUnstorable(listing),
    );
    const reports = details.reports.filter(({ report }) => report.harm).length;
    if (reports > 0)
      await database.transaction(async (rows) => {
        await takeDecisionLock(rows);
        const caseId = details.case?.id ?? null;
        await recordHarm(rows, c.var.reviewer.name, 'read-harm', { now: now(), reports, caseId });
      });
    return c.json(details);
  });
  app.get(`/pictures/${uuid}`, ...gate(), (c) => readPictureOf(database, c.req.param('id') ?? ''));
  app.post('/actions', ...gate(), body, async (c) => {
    const action = withoutUnstorable(checked(Action, await jsonOf(c)));
    const decided = await decide(database, c.var.reviewer, action, now());
    metrics.count('decisions_total', action.action);
    return c.json({ case: decided });
  });
  addAppeals(app, services);
  addRecords(app, services);
  addNotices(app, services);
  return app;
}

/** Appeals and their answers. */
function addAppeals(app: InboxApp, services: InboxServices): void {
  const { database, metrics, now } = services;
  const open = createGate(services);
  app.get('/appeals', ...open(), async (c) =>
    c.json(await listAppeals(database, readQuery(AppealQuery, paramsOf(c)))),
  );
  app.post(`/appeals/${uuid}`, ...open(), body, async (c) => {
    const decision = withoutUnstorable<AppealDecision>(checked(AppealDecision, await jsonOf(c)));
    const id = c.req.param('id') ?? '';
    const appeal = await decideAppeal(database, c.var.reviewer, id, decision, now());
    metrics.count('decisions_total', `appeal ${decision.action}`);
    return c.json({ appeal });
  });
}

const largest = 2_147_483_647;
const AuditQuery = z.object({
  before: z._default(wholeNumber(largest), largest),
  case: z.optional(wholeNumber(largest)),
});

/** The audit log, and statistics. */
function addRecords(app: InboxApp, services: InboxServices): void {
  const { database, now } = services;
  const open = createGate(services);
  app.get('/audit', ...open(), async (c) => {
    const { before, case: caseId } = readQuery(AuditQuery, paramsOf(c));
    const entries = await readAudit(database, { before, caseId });
    return c.json({ entries, chain: await verifyAudit(database) });
  });
  app.get('/stats', ...open('publisher'), async (c) => {
    const today = new Date(now()).toISOString().slice(0, 10);
    const holidays = new Set(c.req.query('holidays')?.split(','));
    return c.json(await readStats(database, { today, holidays }));
  });
}

/** For publishing the list, and for letters to platforms. */
function addNotices(app: InboxApp, services: InboxServices): void {
  const { database, config, now } = services;
  const open = createGate(services);
  app.get('/community', ...open('publisher'), async (c) =>
    c.json({
      hazards: await communityHazards(database, config.operator),
      decisions: await publicDecisions(database),
    }),
  );
  app.get('/notices', ...open('publisher'), async (c) => {
    const [reported, notices] = [await stillForSale(database), await listNotices(database)];
    return c.json({ operator: config.operator, stillForSale: reported, notices });
  });
  app.post('/notices', ...open(), longBody, async (c) => {
    const sent = withoutUnstorable(checked(SentNotices, await jsonOf(c)));
    return c.json({ noted: await noteSent(database, c.var.reviewer, sent, now()) });
  });
  app.post('/notices/:number', ...open(), body, async (c) => {
    const id = checked(NoticeNumber, Number(c.req.param('number')));
    const answer = withoutUnstorable(checked(NoticeAnswer, await jsonOf(c)));
    await noteAnswer(database, c.var.reviewer, id, answer, now());
    return c.json({ answered: id });
  });
}
