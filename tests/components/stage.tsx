import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { LocaleProvider } from '../../components/shared/locale.tsx';
import { Hazard, type HazardInput } from '../../lib/core/hazard.ts';
import { Listing } from '../../lib/core/listing.ts';
import type { Answer, Clue, Doubt, Match } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { localeOf, pageWords } from '../../scripts/words/every.ts';

/** Puts components on a document, and does to them what shoppers do. */

export const listingId = '1005000000000001';

export const hazard = (input: Partial<HazardInput> = {}): Hazard =>
  Hazard.parse({
    source: 'eu-safety-gate',
    reference: 'SR/00001/26',
    authority: { name: { en: 'Safety Gate', ko: '세이프티 게이트' }, country: 'EU' },
    about: 'product',
    status: 'active',
    licence: 'none',
    attribution: 'none',
    products: [{ scope: 'unknown' }],
    ...input,
  });

export const match = (
  input: Partial<HazardInput> = {},
  level: Match['level'] = 'danger',
  clues: Clue[] = [{ kind: 'listing-id', page: listingId, notice: listingId }],
  doubts: Doubt[] = [],
): Match => ({ hazard: hazard(input), level, clues, doubts });

export const listing = (input: Partial<Listing> = {}): Listing =>
  Listing.parse({ site: 'aliexpress', id: listingId, ...input });

export const answer = (...matches: Match[]): Answer => ({
  verdict: { level: matches[0]?.level ?? 'none', matches },
  list: { version: 1, date: '2026-11-24', count: 432, origin: 'seed' },
});

const roots = new Set<Element>();

/** Draws into a new element of the document; drawing again there updates it. */
export const draw = (
  children: ComponentChildren,
  language: Language = 'en',
  into?: Element,
): HTMLElement => {
  const root = (into ?? document.createElement('div')) as HTMLElement;
  if (!into) document.body.append(root);
  roots.add(root);
  act(() => {
    render(
      <LocaleProvider value={{ ...localeOf(language), ...pageWords[language] }}>
        {children}
      </LocaleProvider>,
      root,
    );
  });
  return root;
};

export const clearStage = (): void => {
  for (const root of roots) {
    act(() => render(null, root));
    root.remove();
  }
  roots.clear();
};

/** Opens a folded part by its line, or closes it, as a press does. */
export const unfold = async (root: ParentNode, name: string): Promise<void> => {
  const line = [...root.querySelectorAll('summary')].find((one) => nameOf(one) === name);
  if (!line) throw new Error(`nothing to unfold is called “${name}”`);
  const part = line.parentElement as HTMLDetailsElement;
  await act(async () => {
    part.open = !part.open;
    await settled();
  });
};

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

export const button = (root: ParentNode, name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`no button is called “${name}”`);
  return found;
};

export const hasButton = (root: ParentNode, name: string): boolean =>
  [...root.querySelectorAll('button')].some((one) => nameOf(one) === name);

/** An event as a browser makes it for a person. */
export const trusted = <E extends Event>(event: E): E =>
  Object.defineProperty(event, 'isTrusted', { value: true });

/** Presses with a person's finger, and lets what follows happen. */
export const press = async (target: Element): Promise<void> => {
  await act(async () => {
    target.dispatchEvent(
      trusted(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })),
    );
    await settled();
  });
};

/** Sizes are told as in a browser: once when they are first observed. */
export const tellSizes = (): void =>
  void vi.stubGlobal('ResizeObserver', function sizes(tell: () => void) {
    return { observe: () => act(tell), disconnect: () => undefined };
  });

/** Promises that a press set off have come to their end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

export const choose = async (input: HTMLInputElement | HTMLSelectElement): Promise<void> => {
  await act(async () => {
    input.dispatchEvent(trusted(new Event('change', { bubbles: true })));
    await settled();
  });
};

/** A switch by its name. */
export const toggle = (root: ParentNode, name: string): HTMLInputElement => {
  const all = [...root.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
  const found = all.find(({ labels }) => labels?.[0]?.textContent === name);
  if (!found) throw new Error(`no switch is called “${name}”`);
  return found;
};

/** Turns it over, as a click does. */
export const turn = async (root: ParentNode, name: string): Promise<void> => {
  const input = toggle(root, name);
  input.checked = !input.checked;
  await choose(input);
};

export const textOf = (root: Element): string => (root.textContent ?? '').replace(/\s+/g, ' ');
