import { createListHandler } from '../../list/serve.ts';

/** Only its own files, its own server, and pictures it fetched itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
]);

/** The built review page, from its folder, at `/review/`. */
export function createPageFiles(folder: string): (request: Request) => Response {
  const files = createListHandler(folder);
  return (request) => {
    const { method, url, headers } = request;
    const { pathname } = new URL(url);
    // Without the slash the browser would look for the page's files in the folder above.
    if (pathname === '/review') {
      return new Response(null, { status: 308, headers: { Location: '/review/' } });
    }
    const path = pathname.replace(/^\/review\/?/, '/').replace(/\/$/, '/index.html');
    const response = files(new Request(new URL(path, url), { method, headers }));
    const type = types.get(path.slice(path.lastIndexOf('.') + 1));
    response.headers.delete('Access-Control-Allow-Origin');
    response.headers.set('Content-Security-Policy', policy);
    response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    response.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    response.headers.set('Referrer-Policy', 'no-referrer');
    response.headers.set('X-Frame-Options', 'DENY');
    if (type !== undefined && response.ok) response.headers.set('Content-Type', type);
    return response;
  };
}
