import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { documentOf } from '../support/loopback/documents.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run(
    context: Node,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown }[] }[] }>;
}

/** A frame has no main part and no heading of the first level: those are the page's. */
const rulesOfPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

/** Violations in the card's document (`card`) or in one of our own pages. */
export async function violations(page: Page, where: 'card' | 'page'): Promise<string[]> {
  const frame = where === 'card' ? await documentOf(page, '.frame') : page.mainFrame();
  if (!frame) return ['there is no card'];
  await frame.evaluate(axeSource);
  return frame.evaluate(
    async (off) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const without = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      const rules = { ...without, 'target-size': { enabled: true } };
      const options = { resultTypes: ['violations'], rules, iframes: false };
      const { violations: broken } = await axe.run(document.documentElement, options);
      return broken.map(({ id, help, nodes }) =>
        [id, help, ...nodes.map(({ target }) => JSON.stringify(target))].join(' | '),
      );
    },
    where === 'card' ? rulesOfPages : [],
  );
}
