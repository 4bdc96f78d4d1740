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

/** No script at all, no other site's frame, no form that leads elsewhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const style = `
:root { color-scheme: light dark; }
body { max-width: 640px; margin: 32px auto; padding: 0 16px; font: 16px/1.5 system-ui, sans-serif; }
label { display: block; margin: 16px 0 4px; font-weight: 600; }
input, textarea { box-sizing: border-box; width: 100%; padding: 8px; font: inherit; border: 1px solid GrayText; border-radius: 6px; }
textarea { min-height: 140px; }
button { margin-top: 20px; padding: 10px 20px; font: inherit; }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid GrayText; font-size: 14px; }
dt { font-weight: 600; } dd { margin: 0 0 8px; overflow-wrap: anywhere; white-space: pre-wrap; }
`;

export function page(
  { title, language, body }: { title: string; language: string; body: Markup },
  status = 200,
): Response {
  const document = html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${new Markup(style)}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>
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
