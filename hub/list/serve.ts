import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';

/** Names with a version or a hash, whose content never changes. */
const isNamed = /(^|\/)(\d+\.(root|targets|snapshot)\.json|[0-9a-f]{64}\.[^/]+)$/;

/**
 * Serves a list folder for development as a web host would. CORS is open, because a published list is for
 * everybody; requests are not logged.
 */
export function createListHandler(folder: string) {
  const app = new Hono();
  app.use(methodNotAllowed({ app }), cors(), etag(), async (c, next) => {
    await next();
    const isImmutable = isNamed.test(c.req.path);
    c.header('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('*', serveStatic({ root: folder }));
  return async (request: Request): Promise<Response> => app.fetch(request);
}
