import { type InboxRequest, Refusal } from '../http.ts';
import type { RouteHandler, Surroundings } from '../router.ts';
import { authenticate, type Reviewer } from './reviewers.ts';

/**
 * A reviewer asks with `Authorization: Bearer <token>`: no cookie opens anything, so no other site can
 * act in a reviewer's name. A browser also says where a request comes from, and other sites are turned
 * away before anything is looked at.
 */

type ReviewHandler = (
  request: InboxRequest,
  reviewer: Reviewer,
  words: readonly string[],
) => Promise<Response>;

/** `same-site` is not enough: a neighbouring subdomain may belong to somebody else. */
export function refuseOtherSites(request: InboxRequest) {
  const from = request.headers.get('Sec-Fetch-Site');
  if (from !== null && from !== 'same-origin' && from !== 'none') {
    throw new Refusal(403, 'not from another site');
  }
}

/** Knows who asks before anything else is done. */
export function createGate({ database, welcome }: Surroundings) {
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
