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

type Part = string | number | Markup | readonly Markup[] | undefined;

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`);

function partText(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(partText).join('');
  return escaped(String(part ?? ''));
}

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((text, next, at) => text + partText(parts[at - 1]) + next));

/** The colours of every surface of ours, with their dark ones. */
const tokens = readFileSync(
  new URL('../../../components/styles/tokens.css', import.meta.url),
  'utf8',
);

const style = `${tokens}
body.cc { max-width: 640px; margin: 0 auto; padding: 32px 16px 64px; background: var(--surface); font-size: 16px; line-height: 24px; }
h1, h2 { text-wrap: balance; }
h1 { margin: 16px 0; font-size: 24px; line-height: 32px; }
h2 { margin: 40px 0 8px; font-size: 18px; line-height: 26px; }
:lang(ko) { word-break: keep-all; }
a { color: inherit; text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
label { display: block; margin: 16px 0 4px; font-weight: 600; }
input, textarea, select { box-sizing: border-box; width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: var(--round-inside); background: var(--surface); color: inherit; font: inherit; }
textarea { min-height: 140px; resize: vertical; }
button { min-height: 44px; margin-block-start: 20px; padding: 8px 20px; border: 1px solid transparent; border-radius: var(--round-inside); background: var(--ink); color: var(--surface); font: inherit; font-weight: 600; cursor: pointer; }
form + p, .note { color: var(--soft); }
dl { padding: 16px; border-radius: var(--round); background: var(--fill); }
dt { color: var(--soft); font-size: 14px; }
dd { margin: 0 0 8px; overflow-wrap: anywhere; white-space: pre-wrap; }
.pre { white-space: pre-wrap; }
footer { margin-block-start: 48px; padding-block-start: 12px; border-block-start: 1px solid var(--line); color: var(--soft); font-size: 14px; }
`;

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
