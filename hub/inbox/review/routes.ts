import { communityHazards, publicDecisions } from '../community.ts';
import {
  checked,
  cleaned,
  type InboxRequest,
  json,
  needType,
  parseJson,
  readBody,
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
import type { Routes, Surroundings } from '../router.ts';
import { readStats } from '../stats.ts';
import { stillForSale } from '../still-for-sale.ts';
import { AppealDecision, decideAppeal, listAppeals } from './appeals.ts';
import { readAudit, verifyAudit } from './audit.ts';
import { Action } from './cases.ts';
import { decide } from './decide.ts';
import { createGate } from './gate.ts';
import { appealFilterOf, filterOf, numberIn, pageOf } from './query.ts';
import { readListing, readQueue } from './queue.ts';

/** What reviewers may ask, all of it JSON. */

const longestBody = 64 * 1024;
/** Thousands of notices go out in one letter. */
const longestNotices = 2 * 1024 * 1024;

const bodyOf = async (request: InboxRequest, most = longestBody): Promise<unknown> => {
  needType(request, ['application/json']);
  return parseJson(await readBody(request, most));
};

export function createReviewRoutes(parts: Surroundings): Routes {
  const { database, config, metrics, now } = parts;
  const open = createGate(parts);
  const today = () => new Date(now()).toISOString().slice(0, 10);

  return {
    'GET /review/api/me': open(
      async (_, { name, role }) => json({ name, role, operator: config.operator }),
      true,
    ),
    'GET /review/api/queue': open(async (request) => {
      const params = new URL(request.url).searchParams;
      return json(await readQueue(database, filterOf(params), pageOf(params)));
    }),
    'GET /review/api/listings/:site/:listing': open(async (_, __, [site = '', listingId = '']) =>
      json(await readListing(database, cleaned(site), cleaned(listingId))),
    ),
    'GET /review/api/pictures/:id': open((_, __, [id = '']) => readPictureOf(database, id)),
    'POST /review/api/actions': open(async (request, reviewer) => {
      const action = cleaned(checked(Action, await bodyOf(request)));
      const done = await decide(database, reviewer, action, now());
      metrics.count('decisions_total', action.action);
      return json({ case: done });
    }),
    'GET /review/api/appeals': open(async (request) => {
      const params = new URL(request.url).searchParams;
      return json(await listAppeals(database, appealFilterOf(params), pageOf(params)));
    }),
    'POST /review/api/appeals/:id': open(async (request, reviewer, [id = '']) => {
      const decision = cleaned<AppealDecision>(checked(AppealDecision, await bodyOf(request)));
      const appeal = await decideAppeal(database, reviewer, id, decision, now());
      metrics.count('decisions_total', `appeal ${decision.action}`);
      return json({ appeal });
    }),
    'GET /review/api/audit': open(async (request) => {
      const params = new URL(request.url).searchParams;
      const before = numberIn(params, 'before', 2_147_483_647, 2_147_483_647);
      const caseId = params.has('case') ? numberIn(params, 'case', 0, 999_999_999) : undefined;
      const entries = await readAudit(database, { before, caseId });
      return json({ entries, chain: await verifyAudit(database) });
    }),
    'GET /review/api/stats': open(async (request) => {
      const holidays = new Set(new URL(request.url).searchParams.get('holidays')?.split(','));
      return json(await readStats(database, { today: today(), holidays }));
    }, true),
    'GET /review/api/community': open(
      async () =>
        json({
          hazards: await communityHazards(database, config.operator),
          decisions: await publicDecisions(database),
        }),
      true,
    ),
    'GET /review/api/notices': open(async () => {
      const [reported, notices] = [await stillForSale(database), await listNotices(database)];
      return json({ operator: config.operator, stillForSale: reported, notices });
    }, true),
    'POST /review/api/notices': open(async (request, reviewer) => {
      const sent = cleaned(checked(SentNotices, await bodyOf(request, longestNotices)));
      return json({ noted: await noteSent(database, reviewer, sent, now()) });
    }),
    'POST /review/api/notices/:number': open(async (request, reviewer, [word = '']) => {
      const id = checked(NoticeNumber, Number(word));
      const answer = cleaned(checked(NoticeAnswer, await bodyOf(request)));
      await noteAnswer(database, reviewer, id, answer, now());
      return json({ answered: id });
    }),
  };
}
