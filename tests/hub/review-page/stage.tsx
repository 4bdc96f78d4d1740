import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { AppealPage, ReceivedAppeal } from '../../../hub/inbox/review/appeals.ts';
import type { Case } from '../../../hub/inbox/review/cases.ts';
import type { Group, ListingDetails } from '../../../hub/inbox/review/queue.ts';
import { siteStats } from '../../../hub/inbox/site-stats.ts';
import type { Stats } from '../../../hub/inbox/stats.ts';
import { App } from '../../../hub/review-page/app.tsx';
import { aReport } from '../inbox/report.ts';

/** The whole page over a hub made of answers, and a reviewer who clicks and types. */

export const token = 'T'.repeat(43);

export const operator = {
  ...{ name: 'Fox Consumer Watch', contact: 'mailto:desk@fox.example', country: 'KR' },
  privacy: { url: 'https://fox.example/privacy' },
};

export const group = (more: Partial<Group> = {}): Group => ({
  ...{ site: 'temu', listingId: '42', title: 'Fox lamp' },
  ...{ reports: 2, suspect: 2, stillForSale: 0, notThisProduct: 0, pageUnreadable: 0, harmed: 0 },
  ...{ first: '2026-11-24T09:00:00Z', last: '2026-11-25T09:00:00Z', case: null, state: 'open' },
  proposedBy: null,
  ...more,
});

export const aCase = (more: Partial<Case> = {}): Case => ({
  ...{
    id: 7,
    site: 'temu',
    listingId: '42',
    state: 'open',
    claim: null,
    notice: null,
    pending: null,
  },
  ...{ openedAt: '2026-11-25T09:00:00Z', confirmedAt: null, decidedAt: null },
  ...more,
});

export const details = (more: Partial<ListingDetails> = {}): ListingDetails => ({
  ...{ site: 'temu', listingId: '42', url: 'https://www.temu.com/42.html', case: null },
  ...{ passedOn: [], audit: [] },
  reports: [
    {
      report: aReport({ listingId: '42', title: 'Fox lamp' }),
      ...{ receivedAt: '2026-11-25T09:00:00Z', hasPicture: false },
    },
  ],
  ...more,
});

export const stats = (more: Partial<Stats> = {}): Stats => ({
  ...{ wrong: { reports: 0, of: 0, share: null }, unreadable: [] },
  ...{ asOf: '2026-11-25', weeks: [], sites: [siteStats('temu', [], [], { today: '2026-11-25' })] },
  review: {
    ...{ waiting: 0, confirmed: 0, rejected: 0, withdrawn: 0 },
    daysToDecision: { median: null, p90: null },
  },
  appeals: { received: 0, answered: 0, upheld: 0, overdue: 0 },
  ...more,
});

export const pageOf = (appeals: ReceivedAppeal[], total = appeals.length): AppealPage => ({
  ...{ appeals, total, waiting: total, answered: 0 },
});

interface Asked {
  path: string;
  init: RequestInit;
}

export interface Hub {
  me?: object;
  queue?: () => object | Response;
  listing?: () => ListingDetails | Response;
  picture?: () => Response;
  appeals?: () => AppealPage;
  stats?: () => Stats;
  act?: (body: { action: string }) => object | Response;
}

const json = (value: object | Response): Response =>
  value instanceof Response ? value : new Response(JSON.stringify(value));

function answer(hub: Hub, { path, init }: Asked): Response {
  const name = path.replace('/review/api/', '').replace(/[?/].*/, '');
  if (name === 'me') return json(hub.me ?? { name: 'ana', role: 'reviewer', operator });
  if (name === 'queue') return json(hub.queue?.() ?? { groups: [], total: 0 });
  if (name === 'listings') return json(hub.listing?.() ?? details());
  if (name === 'pictures') return hub.picture?.() ?? new Response(null, { status: 404 });
  if (name === 'appeals') return json(hub.appeals?.() ?? pageOf([]));
  if (name === 'stats') return json(hub.stats?.() ?? stats());
  return json(hub.act?.(JSON.parse(String(init.body))) ?? { case: aCase() });
}

function createStorage(content: Record<string, string> = {}) {
  const kept = new Map(Object.entries(content));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

let root: HTMLElement | undefined;

export async function open(
  hash: string,
  hub: Hub = {},
  { language = 'en', signedIn = true }: { language?: 'en' | 'ko'; signedIn?: boolean } = {},
) {
  location.hash = hash;
  const asked: Asked[] = [];
  const storage = createStorage({ language, ...(signedIn && { token }) });
  const page = document.createElement('div');
  root = page;
  document.body.append(page);
  await doing(() => {
    render(
      <App
        storage={storage}
        preferred={['en']}
        today={() => '2026-11-25'}
        fetch={async (path, init) => {
          const one = { path, init };
          asked.push(one);
          return answer(hub, one);
        }}
      />,
      page,
    );
  });
  const posted = () =>
    asked
      .filter(({ init }) => init.method === 'POST')
      .map(({ init }) => JSON.parse(String(init.body)));
  return { page, asked, posted, storage };
}

export function closePage() {
  if (root) render(null, root);
  root?.remove();
  root = undefined;
}

/** Answers lead to drawings, and those to further questions: a few rounds of both. */
export async function settled(time = 0): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, time)));
  for (let round = 0; round < 4; round += 1) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 2)));
  }
}

const doing = async (action: () => void, wait = 0): Promise<void> => {
  await act(action);
  await settled(wait);
};

export const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ');

export function button(page: ParentNode, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find((one) => textOf(one).startsWith(name));
  if (!found) throw new Error(`no button is called “${name}”`);
  return found;
}

export const hasButton = (page: ParentNode, name: string): boolean =>
  [...page.querySelectorAll('button')].some((one) => textOf(one).startsWith(name));

export const press = (target: HTMLElement): Promise<void> => doing(() => target.click());

export const fill = (target: Element | null, value: string, wait = 0): Promise<void> =>
  doing(() => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
      throw new Error('no such field');
    }
    target.value = value;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }, wait);

export const submit = (page: ParentNode): Promise<void> =>
  doing(() => {
    const event = new Event('submit', { bubbles: true, cancelable: true });
    page.querySelector('form')?.dispatchEvent(event);
  });

/** Chooses in a list. */
export const choose = (target: HTMLSelectElement, value: string): Promise<void> =>
  doing(() => {
    target.value = value;
    target.dispatchEvent(new Event('change', { bubbles: true }));
  });
