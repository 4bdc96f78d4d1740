import { decodeEntities, oneLine } from './words.ts';

/**
 * A minimal HTML reader for notices: blocks as lines, table rows, and sections under headings. It builds no
 * document, and returns text.
 */

const isBlock = /^<\/?(?:p|div|li|ul|ol|tr|h[1-6]|br|table|section)\b/i;
const maxBlockLength = '</section '.length;

/** Finds where a tag, comment or script ends. An end tag that the rest of the page lacks is searched for only once. */
function createEndFinder(html: string) {
  const missing = new Set<string>();
  const endAfter = (end: string, pattern: RegExp, from: number): number => {
    if (missing.has(end)) return -1;
    pattern.lastIndex = from;
    if (pattern.test(html)) return pattern.lastIndex;
    missing.add(end);
    return -1;
  };
  const rawText = { script: /<\/script\s*>/gi, style: /<\/style\s*>/gi, svg: /<\/svg\s*>/gi };
  return (tag: number): number => {
    const [, name = ''] = /^<(!--|(?:script|style|svg)\b)/i.exec(html.slice(tag, tag + 8)) ?? [];
    const end = name === '!--' ? /-->/g : rawText[name.toLowerCase() as keyof typeof rawText];
    const closing = end ? endAfter(name.toLowerCase(), end, tag + name.length + 1) : -1;
    return closing < 0 ? endAfter('tag', />/g, tag) : closing;
  };
}

/** Works in one pass, so that a page of nothing but `<` does not take minutes. */
function blocksOf(html: string): string {
  const endOf = createEndFinder(html);
  const parts: string[] = [];
  let at = 0;
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
    const end = endOf(tag);
    if (end < 0) break;
    parts.push(
      html.slice(at, tag),
      isBlock.test(html.slice(tag, tag + maxBlockLength)) ? '\n' : ' ',
    );
    at = end;
  }
  return parts.join('') + html.slice(at);
}

/** Text with a line for each block. */
export function htmlToText(html: string): string {
  const blocks = blocksOf(html);
  return decodeEntities(decodeEntities(blocks)).split('\n').map(oneLine).filter(Boolean).join('\n');
}

const plain = (html: string): string => oneLine(htmlToText(html).replaceAll('\n', ' '));

/** Two-cell rows of a table as `[label, value]`. */
export const tableRows = (html: string): [string, string][] =>
  [...html.matchAll(/<tr\b[^<>]*>((?:(?!<tr\b)[\s\S])*?)<\/tr>/gi)].flatMap(([, row]) => {
    const cells = [
      ...(row ?? '').matchAll(/<t[dh]\b[^<>]*>((?:(?!<t[dh]\b)[\s\S])*?)<\/t[dh]>/gi),
    ].map(([, cell]) => cell ?? '');
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
  [
    ...html.matchAll(
      /<h[1-6]\b[^<>]*>((?:(?!<h[1-6]\b)[\s\S])*?)<\/h[1-6]>([\s\S]*?)(?=<h[1-6]\b|$)/gi,
    ),
  ].map(([, heading, body]) => ({
    heading: plain(heading ?? ''),
    html: body ?? '',
  }));

/** The text of the first section with such a heading; empty where there is none. */
export const textUnder = (all: readonly Section[], heading: RegExp): string =>
  htmlToText(all.find((one) => heading.test(one.heading))?.html ?? '');

export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^<>]*?\bhref="(https?:\/\/[^"]+)"/gi)].map(([, url]) =>
    decodeEntities(url ?? ''),
  );

export const imagesIn = (html: string): string[] =>
  [...html.matchAll(/<img\b[^<>]*?\bsrc="(https?:\/\/[^"]+)"/gi)].map(([, url]) =>
    decodeEntities(url ?? ''),
  );
