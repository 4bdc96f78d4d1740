import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { contrastOf, copyShadows } from '../gallery/axe.ts';
import { revealRoots } from '../support/loopback/roots.ts';

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
  await revealRoots(page);
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const card = [...document.documentElement.children].find((one) => one.shadowRoot);
    const context = part === 'card' ? card : document.documentElement;
    if (!context) return ['there is no card'];
    const { violations: broken } = await axe.run(context, { resultTypes: ['violations'] });
    return broken.map(({ id, help, nodes }) =>
      [id, help, ...nodes.map(({ target }) => JSON.stringify(target))].join(' | '),
    );
  }, where);
  return where === 'card' ? [...found, ...(await contrasts(page))] : found;
}

/** Of what stands beside the body, where axe cannot tell. */
async function contrasts(page: Page): Promise<string[]> {
  const tab = await page.browser().newPage();
  try {
    await copyShadows(page, tab);
    return await contrastOf(tab);
  } finally {
    await tab.close();
    await page.bringToFront();
  }
}
