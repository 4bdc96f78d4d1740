import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SourceDrift } from '../source.ts';
import { decodeEntities } from './words.ts';

/**
 * Parses XML into plain objects without namespaces, every value a string. Entities that a document declares
 * are not expanded, because only a hostile feed would use them.
 */
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: true,
  tagValueProcessor: (_name, value) => decodeEntities(value),
});

export type XmlNode = string | XmlNode[] | { [name: string]: XmlNode };

export function parseXml(
  text: string,
  at: { source: string; record: string },
): { [name: string]: XmlNode } {
  const start = text.trimStart();
  const fault =
    start.startsWith('<') && !/^<!doctype html/i.test(start)
      ? XMLValidator.validate(start)
      : undefined;
  if (fault === true) return parser.parse(start);
  const why = fault
    ? `line ${fault.err.line}: ${fault.err.msg}`
    : `starts with "${start.slice(0, 40).replace(/\s+/g, ' ')}"`;
  throw new SourceDrift(`${at.source}: ${at.record}: not XML (${why})`);
}

/** The elements of one name: none, one or several, always as a list. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  const child = typeof node === 'object' && !Array.isArray(node) ? node[name] : undefined;
  if (child === undefined) return [];
  return Array.isArray(child) ? child : [child];
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  childrenOf(node, name)[0];

/** The text of an element; empty where there is none, or where it holds elements. */
export function textOf(node: XmlNode | undefined, name: string): string {
  const child = childOf(node, name);
  return typeof child === 'string' ? child : '';
}

/** All elements that hold a text alone, by their names. */
export const textsIn = (node: XmlNode): Record<string, string> =>
  Object.fromEntries(
    Object.entries(node).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
