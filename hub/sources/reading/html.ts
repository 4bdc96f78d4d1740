import { decodeEntities, oneLine } from './words.ts';

/**
 * Just enough HTML for notices: blocks as lines, table rows, and the sections under headings. No
 * document is built, nothing is run; what comes back is text.
 */

const withoutScripts = (html: string): string =>
  html.replace(/<(script|style|svg)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<!--[\s\S]*?-->/g, ' ');

/** Text with a line for each block. */
export function htmlToText(html: string): string {
  const blocks = withoutScripts(html)
    .replace(/<\/?(?:p|div|li|ul|ol|tr|h[1-6]|br|table|section)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ');
  return decodeEntities(decodeEntities(blocks)).split('\n').map(oneLine).filter(Boolean).join('\n');
}

const plain = (html: string): string => oneLine(htmlToText(html).replaceAll('\n', ' '));

/** Two-cell rows of a table as `[label, value]`. */
export const tableRows = (html: string): [string, string][] =>
  [...html.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/gi)].flatMap(([, row]) => {
    const cells = [...(row ?? '').matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/gi)].map(
      ([, cell]) => cell ?? '',
    );
    return cells[0] !== undefined && cells[1] !== undefined
      ? [[plain(cells[0]), cells[1]] as [string, string]]
      : [];
  });

export interface Section {
  heading: string;
  /** What follows the heading, up to the next one of any level. */
  html: string;
}

export const sections = (html: string): Section[] =>
  [...html.matchAll(/<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>([\s\S]*?)(?=<h[1-6]\b|$)/gi)].map(
    ([, heading, body]) => ({
      heading: plain(heading ?? ''),
      html: body ?? '',
    }),
  );

/** The text of the first section with such a heading; empty where there is none. */
export const textUnder = (all: readonly Section[], heading: RegExp): string =>
  htmlToText(all.find((one) => heading.test(one.heading))?.html ?? '');

export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(https?:\/\/[^"]+)"/gi)].map(([, url]) =>
    decodeEntities(url ?? ''),
  );

export const imagesIn = (html: string): string[] =>
  [...html.matchAll(/<img\b[^>]*\bsrc="(https?:\/\/[^"]+)"/gi)].map(([, url]) =>
    decodeEntities(url ?? ''),
  );
