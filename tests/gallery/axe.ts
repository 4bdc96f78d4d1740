import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds wrong in the page, shadows included: one text a rule. */
export const violationsOf = async (page: Page, rules: string[] = []): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
      };
      return (await axe.run(document, { resultTypes: ['violations'], ...runOnly })).violations;
    },
    rules.length > 0 ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } },
  );
  return found.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`)]
      .join(' | ')
      .replace(/\s+/g, ' '),
  );
};

/**
 * Our shadows again, in the body of an empty tab. Axe (4.11) measures contrast only of what is in
 * `<body>`, and what we put on a shop's page hangs beside it: there it answers "unable to determine",
 * which is no violation. False where the page has no shadow.
 */
export const copyShadows = async (page: Page, empty: Page): Promise<boolean> => {
  const shadows = await page.evaluate(() => {
    const { lang } = document.documentElement;
    return [...document.documentElement.children].flatMap(({ shadowRoot }) =>
      shadowRoot ? [{ lang, html: shadowRoot.innerHTML }] : [],
    );
  });
  if (shadows.length === 0) return false;
  const viewport = page.viewport();
  if (viewport) await empty.setViewport(viewport);
  await empty.goto('about:blank');
  await empty.evaluate((all) => {
    for (const { lang, html } of all) {
      const host = document.createElement('div');
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.setHTMLUnsafe(html);
      for (const one of shadow.querySelectorAll('[popover]')) one.removeAttribute('popover');
      // A card that has just come is half transparent, and stays so in a tab that nobody looks at.
      const still = document.createElement('style');
      still.textContent = '* { animation: none !important; transition: none !important }';
      shadow.append(still);
      document.documentElement.lang = lang;
      document.body.append(host);
    }
  }, shadows);
  return true;
};

export const contrastOf = (page: Page): Promise<string[]> => violationsOf(page, ['color-contrast']);
