import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

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

/** Violations in the card alone (`card`) or in the whole of one of our own pages. */
export async function violations(page: Page, where: 'card' | 'page'): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const card = [...document.documentElement.children].find((one) => one.shadowRoot);
    const context = part === 'card' ? card : document.documentElement;
    if (!context) return ['there is no card'];
    const { violations: found } = await axe.run(context, { resultTypes: ['violations'] });
    return found.map(({ id, help, nodes }) =>
      [id, help, ...nodes.map(({ target }) => JSON.stringify(target))].join(' | '),
    );
  }, where);
}
