import { reportKinds } from '../../../lib/core/report-terms.ts';
import {
  AppealDecision,
  type AppealFilter,
  appealViews,
  type AppealDecision as Decision,
  decideAppeal,
  listAppeals,
} from '../appeals.ts';
import { communityHazards, publicDecisions } from '../community.ts';
import {
  checked,
  cleaned,
  type InboxRequest,
  json,
  needType,
  parseJson,
  Refusal,
  readBody,
} from '../http.ts';
import {
  listNotices,
  NoticeAnswer,
  NoticeNumber,
  noteAnswer,
  noteSent,
  SentNotices,
  stillForSale,
} from '../notices.ts';
import type { RouteHandler, Routes, Surroundings } from '../router.ts';
import { readStats } from '../stats.ts';
import { readAudit, verifyAudit } from './audit.ts';
import { Action, caseStates } from './cases.ts';
import { decide } from './decide.ts';
import { type QueueFilter, readListing, readPictureOf, readQueue } from './queue.ts';
import { authenticate, type Reviewer } from './reviewers.ts';

/**
 * What reviewers may ask, all of it JSON and all of it with `Authorization: Bearer <token>`: no
 * cookie opens anything, so no other site can act in a reviewer's name. A browser also says where a
 * request comes from, and other sites are turned away before anything is looked at.
 */

type ReviewHandler = (
  request: InboxRequest,
  reviewer: Reviewer,
  words: readonly string[],
) => Promise<Response>;

const longestBody = 64 * 1024;
/** Thousands of notices go out in one letter. */
const longestNotices = 2 * 1024 * 1024;

/** `same-site` is not enough: a neighbouring subdomain may belong to somebody else. */
export function refuseOtherSites(request: InboxRequest) {
  const from = request.headers.get('Sec-Fetch-Site');
  if (from !== null && from !== 'same-origin' && from !== 'none') {
    throw new Refusal(403, 'not from another site');
  }
}

const bodyOf = async (request: InboxRequest, most = longestBody): Promise<unknown> => {
  needType(request, ['application/json']);
  return parseJson(await readBody(request, most));
};

function numberIn(params: URLSearchParams, name: string, otherwise: number, most: number): number {
  const text = params.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) {
    throw new Refusal(400, `a whole number up to ${most}`, { field: name });
  }
  return Number(text);
}

const pageOf = (params: URLSearchParams) => ({
  limit: numberIn(params, 'limit', 50, 200),
  offset: numberIn(params, 'offset', 0, 1_000_000),
});

/** Knows who asks before anything else is done. */
function createGate({ database, welcome }: Surroundings) {
  return (handle: ReviewHandler, isForPublisher = false): RouteHandler => {
    return async (request, client, words) => {
      refuseOtherSites(request);
      welcome(client, 'review');
      const reviewer = await authenticate(database, request.headers.get('Authorization'));
      if (!reviewer) throw new Refusal(401, 'a reviewer’s token is needed');
      if (reviewer.role !== 'reviewer' && !isForPublisher) {
        throw new Refusal(403, 'this token may only read what is to be published');
      }
      return handle(request, reviewer, words);
    };
  };
}

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
      const decision: Decision = cleaned(checked(AppealDecision, await bodyOf(request)));
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
      const days = new URL(request.url).searchParams.get('holidays')?.split(',') ?? [];
      const holidays = new Set(days.filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)));
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

function oneOf<T extends string>(
  params: URLSearchParams,
  field: string,
  values: readonly T[],
): T | undefined {
  const text = params.get(field) || undefined;
  if (text === undefined) return undefined;
  const found = values.find((one) => one === text);
  if (found === undefined) throw new Refusal(400, values.join(', '), { field });
  return found;
}

const appealFilterOf = (params: URLSearchParams): AppealFilter => ({
  view: oneOf(params, 'view', appealViews) ?? 'due',
  isAnswered: params.get('answered') === '1',
  site: cleaned(params.get('site') || undefined),
  listingId: cleaned(params.get('listing') || undefined),
});

function filterOf(params: URLSearchParams): QueueFilter {
  const text = cleaned(params.get('text')?.trim() || undefined);
  if ((text?.length ?? 0) > 200)
    throw new Refusal(400, 'at most 200 characters', { field: 'text' });
  return {
    state: oneOf(params, 'state', caseStates) ?? 'open',
    site: cleaned(params.get('site') || undefined),
    kind: oneOf(params, 'kind', reportKinds),
    text,
  };
}
