import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Pages without script, for whoever needs no more than a form. What is put into the template is
 * text, always: the tag escapes it, and only its own results pass as they are.
 */

class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

type Part = string | number | Markup | readonly Markup[] | null | undefined;

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`);

function partText(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(partText).join('');
  return escaped(String(part ?? ''));
}

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((text, next, at) => text + partText(parts[at - 1]) + next));

const sheet = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** The colours of every surface of ours, and what these pages add. */
const style = `${sheet('../../../components/styles/tokens.css')}\n${sheet('page.css')}`;

/** No script at all, this one sheet of style, no other site's frame, no form that leads elsewhere. */
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
<title>${title}</title><style>${new Markup(style)}</style></head>
<body class="cc"><main><h1>${title}</h1>${body}</main></body></html>
`;
  return new Response(document.text, {
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
