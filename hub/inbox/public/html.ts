import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';

/** Pages without scripts for sellers and readers. The `html` template escapes its values. */

export { html };
export type Markup = ReturnType<typeof html>;

const sheet = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** The colours shared with the extension, and the styles of these pages. */
const style = `${sheet('../../../components/styles/tokens.css')}\n${sheet('page.css')}`;

/** Allows no script, only this style sheet, no framing, and forms only to the hub itself. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export function page(
  { title, language, body }: { title: string; language: string; body: Markup },
  status = 200,
): Response {
  const document = html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><style>${raw(style)}</style></head>
<body class="cc"><main><h1>${title}</h1>${body}</main></body></html>
`;
  return new Response(String(document), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
