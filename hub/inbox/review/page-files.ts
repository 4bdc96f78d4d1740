import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { InboxApp } from '../app.ts';

/** Allows only the page's own files and server, and pictures that it fetched itself. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
};

/** The built review page, from its folder, at `/review/`. */
export function createPageFiles(folder: string): InboxApp {
  const app: InboxApp = new Hono();
  // Without the slash the browser would look for the page's files in the folder above.
  app.get('/review', (c) => c.redirect('/review/', 308));
  app.get(
    '/review/*',
    secureHeaders({ contentSecurityPolicy, xFrameOptions: 'DENY' }),
    serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/review/, '') }),
  );
  return app;
}
