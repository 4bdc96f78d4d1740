import { describe, expect, it } from 'vitest';
import { files, textOf } from './imports.ts';

/** What every stylesheet of ours keeps to, so that it also reads from right to left, large, and calm. */

const sheets = files.filter((file) => /^(?:components|entrypoints)\/.*\.css$/.test(file));
const rules = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\//g, '');

/** Lines that match, with their file. */
const found = (pattern: RegExp, allowed: readonly string[] = []): string[] =>
  sheets.flatMap((file) =>
    rules(file)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`)
      .filter((line) => !allowed.includes(line)),
  );

describe('stylesheets', () => {
  it('are found', () => expect(sheets.length).toBeGreaterThan(8));

  it('name no left or right: start and end follow the direction of writing', () => {
    // Markers stand where a card of the shop's page is, in the window's coordinates.
    const fourSides = /^\s*(?:margin|padding)\s*:\s*(\S+) (\S+) (\S+) (?!\2;)\S+;/;
    expect(found(fourSides)).toEqual([]);
    const physical =
      /^\s*(?:(?:margin|padding|border|inset|scroll-margin)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|^\s*(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
    expect(found(physical)).toEqual([]);
  });

  it('measure in px, which grows with the page, and never in units of the shop’s page', () => {
    expect(found(/\d(?:rem|em)\b(?!phasis)/)).toEqual([]);
  });

  it('move nothing for those who asked for stillness', () => {
    const moving = sheets.filter((file) =>
      /^\s*(?:animation|transition)\s*:(?!\s*none)/m.test(rules(file)),
    );
    const careless = moving.filter((file) => !/prefers-reduced-motion/.test(rules(file)));
    expect(careless).toEqual([]);
  });

  it('take colours from the tokens', () => {
    const literal = /#[0-9a-f]{3,8}\b|\brgba?\(/i;
    // The canary, and what is drawn over pages and pictures that are not ours.
    const drawn =
      /^(?:components\/styles\/(?:tokens|base|markers|sending)|entrypoints\/warning\.content\/.*)\.css: /;
    expect(found(literal).filter((line) => !drawn.test(line))).toEqual([]);
  });
});
