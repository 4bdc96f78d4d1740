import type { InboxServices } from '../app.ts';
import { type Middleware, Refusal } from '../http.ts';
import { authenticate } from './reviewers.ts';

/**
 * A reviewer asks with `Authorization: Bearer <token>`: no cookie opens anything, so no other site can
 * act in a reviewer's name. A browser also says where a request comes from, and other sites are turned
 * away before anything is looked at.
 */

/** `same-site` is not enough: a neighbouring subdomain may belong to somebody else. */
export const refuseOtherSites: Middleware = async (c, next) => {
  const from = c.req.header('Sec-Fetch-Site') ?? 'none';
  if (from !== 'same-origin' && from !== 'none') throw new Refusal(403, 'not from another site');
  await next();
};

/** Knows who asks before anything else is done. `for: 'publisher'` lets both roles in. */
export function createGate({ database, limit }: InboxServices) {
  return (role: 'reviewer' | 'publisher' = 'reviewer'): [Middleware, Middleware, Middleware] => [
    refuseOtherSites,
    limit('review'),
    async (c, next) => {
      const reviewer = await authenticate(database, c.req.header('Authorization') ?? null);
      if (!reviewer) throw new Refusal(401, 'a reviewer’s token is needed');
      if (reviewer.role !== 'reviewer' && role === 'reviewer')
        throw new Refusal(403, 'this token may only read what is to be published');
      c.set('reviewer', reviewer);
      await next();
    },
  ];
}
