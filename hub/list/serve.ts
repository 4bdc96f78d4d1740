import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';

/** Files whose names say what is in them: nothing else is ever under that name. */
const isNamed = /(^|\/)(\d+\.(root|targets|snapshot)\.json|[0-9a-f]{64}\.[^/]+)$/;

/**
 * A list folder as a web host would serve it, for development: whole files, validators, nothing else.
 * Anybody may read a published list, from any page. Keeps no record of who asked.
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
