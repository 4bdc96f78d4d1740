import type { InboxServices } from '../app.ts';
import { type Middleware, Refusal } from '../http.ts';
import { authenticate } from './reviewers.ts';

/**
 * Reviewers authenticate with `Authorization: Bearer <token>`. There are no cookies, so no other site can act
 * in a reviewer's name. Requests that a browser sends from another site are refused first of all.
 */

/** `same-site` is not enough: a neighbouring subdomain may belong to somebody else. */
export const refuseOtherSites: Middleware = async (c, next) => {
  const from = c.req.header('Sec-Fetch-Site') ?? 'none';
  if (from !== 'same-origin' && from !== 'none') throw new Refusal(403, 'not from another site');
  await next();
};

/** Middleware that authenticates a reviewer. With `'publisher'` both roles are allowed. */
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
