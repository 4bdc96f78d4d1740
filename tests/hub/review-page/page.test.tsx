// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reviewWords } from '../../support/review-words.ts';
import { aReport } from '../inbox/report.ts';
import {
  aCase,
  button,
  choose,
  closePage,
  details,
  fill,
  group,
  hasButton,
  open,
  operator,
  pageOf,
  press,
  settled,
  submit,
  textOf,
  token,
} from './stage.tsx';

const [en, ko] = [reviewWords('en'), reviewWords('ko')];

afterEach(closePage);

const refused = (status: number, error = 'no') =>
  new Response(JSON.stringify({ error }), { status });

describe('signing in', () => {
  it('tries the token, and keeps it in this tab only', async () => {
    const { page, asked, storage } = await open('', {}, { signedIn: false });
    expect(asked).toEqual([]);
    await fill(page.querySelector('input[name=token]'), `  ${token}\n`);
    await submit(page);
    expect(storage.kept.get('token')).toBe(token);
    expect(asked[0]?.init.headers).toMatchObject({ Authorization: `Bearer ${token}` });
    for (const { path, init } of asked) {
      expect(path).not.toContain(token);
      expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error' });
    }
    expect(location.href).not.toContain(token);
    expect(textOf(page)).toContain(en.signIn.as({ name: 'ana' }));
    await press(button(page, en.signIn.out));
    expect(storage.kept.has('token')).toBe(false);
    expect(page.querySelector('input[name=token]')).not.toBeNull();
  });

  it.each(['nonsense', 'a b', 'é'])('says when the token is none: %s', async (typed) => {
    const hub = { me: refused(401) };
    const { page, storage } = await open('', hub, { signedIn: false });
    await fill(page.querySelector('input[name=token]'), typed);
    await submit(page);
    expect(textOf(page.querySelector('.mistake'))).toBe(en.signIn.refused);
    expect(storage.kept.has('token')).toBe(false);
  });

  it('asks again when the token was taken away', async () => {
    const { page, storage } = await open('#/queue', { queue: () => refused(401) });
    expect(textOf(page)).toContain(en.signIn.closed);
    expect(storage.kept.has('token')).toBe(false);
  });

  it('shows a publisher figures only', async () => {
    const me = { name: 'cron', role: 'publisher', operator };
    const { page, asked } = await open('#/queue', { me });
    expect([...page.querySelectorAll('nav a')].map(textOf)).toEqual([en.nav.statistics]);
    expect(asked.map(({ path }) => path)).toEqual(['/review/api/me', '/review/api/stats']);
  });
});

describe('the queue', () => {
  const groups = [group(), group({ listingId: '43', title: null, harmed: 2 })];

  it('tells what each listing waits for', async () => {
    const all = [
      ...groups,
      group({ listingId: '44', proposedBy: 'ana' }),
      group({ listingId: '45', proposedBy: 'ben' }),
      group({ listingId: '46', suspect: 0, stillForSale: 2 }),
    ];
    const { page } = await open('#/queue', { queue: () => ({ groups: all, total: 120 }) });
    const { queue } = en;
    for (const text of [
      ...[
        queue.count({ count: 120 }),
        queue.noTitle({ id: '43' }),
        queue.harmed({ count: 2 }),
        queue.firstLook,
        queue.yours,
      ],
      ...[
        queue.proposedBy({ name: 'ben' }),
        queue.forNotice,
        queue.page({ from: 1, to: 5, of: 120 }),
      ],
    ]) {
      expect(textOf(page)).toContain(text);
    }
    expect(page.querySelector('.row-link')?.getAttribute('href')).toBe('#/listing/temu/42');
  });

  it('asks the hub for what is searched, once the typing stops', async () => {
    const { page, asked } = await open('#/queue', { queue: () => ({ groups, total: 2 }) });
    await fill(page.querySelector('input[type=search]'), 'fo');
    await fill(page.querySelector('input[type=search]'), 'fox & co', 300);
    const queries = asked.filter(({ path }) => path.includes('queue?'));
    expect(queries).toHaveLength(2);
    expect(queries.at(-1)?.path).toContain('text=fox+%26+co');
  });

  it('offers to clear the filters where nothing matches, and says when nothing waits', async () => {
    const { page } = await open('#/queue');
    expect(textOf(page)).toContain(en.queue.empty);
    await fill(page.querySelector('input[type=search]'), 'zebra', 300);
    expect(textOf(page)).toContain(en.queue.nothing);
    await press(button(page, en.queue.clear));
    expect((page.querySelector('input[type=search]') as HTMLInputElement).value).toBe('');
  });

  it('says what went wrong and tries again', async () => {
    const queue = vi.fn<() => object | Response>(() => refused(503, 'busy'));
    const { page } = await open('#/queue', { queue });
    expect(textOf(page.querySelector('[role=alert]'))).toContain(en.failed.unreachable);
    queue.mockReturnValue({ groups, total: 2 });
    await press(button(page, en.retry));
    expect(page.querySelectorAll('.row-link')).toHaveLength(2);
  });
});

describe('a listing', () => {
  it('whose reports were all deleted says so, and offers nothing to decide', async () => {
    const { page } = await open('#/listing/temu/42', { listing: () => refused(404) });
    await settled();
    expect(textOf(page)).toContain(en.listing.deleted);
    expect(textOf(page)).not.toContain(en.failed.other);
    expect(page.querySelector('.decide')).toBeNull();
    expect(hasButton(page, en.retry)).toBe(false);
  });

  const claim = {
    ...{
      names: { en: 'Lamp' },
      finding: { en: 'Shoppers report heat.' },
      risks: ['BURNS' as const],
    },
    ...{ actions: ['stop_using' as const], countries: ['KR'] },
  };
  const pending = (reviewer: string) => ({
    ...{ digest: 'd'.repeat(64), reviewer, at: '2026-11-25T09:00:00Z', action: 'confirm' as const },
    content: claim,
  });

  it('proposes what was typed, and takes it back', async () => {
    const { page, posted } = await open('#/listing/temu/42', {});
    await press(button(page, en.act.confirm));
    await submit(page);
    expect(posted()).toEqual([]);
    expect(textOf(page)).toContain(en.claim.needsFinding);
    const [finding] = page.querySelectorAll('textarea');
    await fill(finding ?? null, '  Shoppers report heat. ');
    await submit(page);
    expect(posted()).toEqual([
      {
        ...{ action: 'confirm', site: 'temu', listingId: '42' },
        claim: {
          ...{ names: { ko: 'Fox lamp' }, finding: { en: 'Shoppers report heat.' }, risks: [] },
          ...{ actions: ['stop_using'], countries: ['KR'] },
        },
      },
    ]);
    expect(textOf(page)).toContain(en.act.done.confirm);
    await press(button(page, en.undo));
    expect(posted().at(-1)).toMatchObject({ action: 'discard', case: 7 });
  });

  it('needs another reviewer, and a second word', async () => {
    const own = { listing: () => details({ case: aCase({ pending: pending('ana') }) }) };
    const { page } = await open('#/listing/temu/42', own);
    expect(hasButton(page, en.act.approve)).toBe(false);
    expect(textOf(page)).toContain(en.listing.needsOther);
    closePage();
    const others = { listing: () => details({ case: aCase({ pending: pending('ben') }) }) };
    const second = await open('#/listing/temu/42', others);
    await press(button(second.page, en.act.approve));
    expect(second.posted()).toEqual([]);
    await press(button(second.page, en.act.approveYes));
    expect(second.posted()).toEqual([{ action: 'approve', case: 7, digest: 'd'.repeat(64) }]);
  });

  it('keeps what was typed when the hub says no', async () => {
    const { page, posted } = await open('#/listing/temu/42', { act: () => refused(503) });
    await press(button(page, en.act.reject));
    await submit(page);
    expect(posted()).toEqual([]);
    await fill(page.querySelector('textarea'), 'a joke');
    await submit(page);
    expect(posted()).toEqual([
      { action: 'reject', site: 'temu', listingId: '42', reason: 'a joke' },
    ]);
    expect(page.querySelector('textarea')?.value).toBe('a joke');
    expect(textOf(page.querySelector('[role=alert]'))).toContain(en.failed.unreachable);
    await press(button(page, en.cancel));
    expect(page.querySelector('textarea')).toBeNull();
  });

  it.each([
    ['open', [en.act.confirm, en.act.reject], [en.act.withdraw, en.act['attach-notice']]],
    ['confirmed', [en.act.confirmAgain, en.act.withdraw, en.act['attach-notice']], [en.act.reject]],
    ['rejected', [en.act.reopen], [en.act.confirm, en.act.withdraw]],
    ['withdrawn', [en.act.reopen], [en.act.confirm]],
  ] as const)('offers what a case that is %s takes', async (state, there, missing) => {
    const listing = () => details({ case: aCase({ state, claim }) });
    const { page } = await open('#/listing/temu/42', { listing });
    for (const name of there) expect(hasButton(page, name)).toBe(true);
    for (const name of missing) expect(hasButton(page, name)).toBe(false);
  });

  it('notes which authority was told, the country’s own first', async () => {
    const { page, posted } = await open('#/listing/temu/42');
    await press(button(page, en.act['pass-on']));
    await submit(page);
    expect(posted()[0]).toMatchObject({
      ...{ action: 'pass-on', on: '2026-11-25' },
      authority: 'Korea Product Safety Information Center',
    });
  });

  it.each([
    ['image/png', true],
    ['image/svg+xml', false],
    ['text/html', false],
  ])('shows a picture of type %s from a blob: %s', async (type, isShown) => {
    const make = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:here');
    const free = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    const picture = () => new Response('<svg onload="x">', { headers: { 'Content-Type': type } });
    const report = aReport({ listingId: '42' });
    const received = { report, receivedAt: '2026-11-25T09:00:00Z', hasPicture: true };
    const hub = { picture, listing: () => details({ reports: [received] }) };
    const { page, asked } = await open('#/listing/temu/42', hub);
    expect(page.querySelector('img')?.getAttribute('src') ?? null).toBe(
      isShown ? 'blob:here' : null,
    );
    expect(make.mock.calls.length).toBe(isShown ? 1 : 0);
    const asking = asked.find(({ path }) => path.includes('/pictures/'));
    expect(asking?.init.headers).toMatchObject({ Authorization: `Bearer ${token}` });
    closePage();
    await settled();
    expect(free.mock.calls.length).toBe(isShown ? 1 : 0);
    vi.restoreAllMocks();
  });
});

describe('appeals', () => {
  const appeal = {
    ...{ id: '7f6d0b1e-52a3-4a1e-8f53-0d7c0f7b2c11', state: 'received' as const, site: 'temu' },
    ...{ listingId: '42', statement: 'Another model', language: 'en' as const, answer: null },
    ...{ receivedAt: '2026-11-02T09:00:00Z', dueOn: '2026-11-16', takenAt: null, answeredAt: null },
    ...{ votes: 0, isWarned: false, ofListing: 1 },
  };

  it('pages, orders, and shows all about one listing', async () => {
    const many = { ...appeal, ofListing: 300, votes: 2, isWarned: true };
    const { page, asked } = await open('#/appeals', { appeals: () => pageOf([many], 505) });
    const { appeals, queue } = en;
    const last = () => new URL(asked.at(-1)?.path ?? '', 'http://hub').search;
    for (const text of [
      appeals.count({ waiting: 505, answered: 0 }),
      appeals.votes({ count: 2 }),
      appeals.warned,
    ]) {
      expect(textOf(page)).toContain(text);
    }
    await press(button(page, queue.next));
    expect(last()).toBe('?view=due&limit=50&offset=50');
    const [order, shown] = page.querySelectorAll<HTMLSelectElement>('.filters select');
    await choose(order as HTMLSelectElement, 'votes');
    expect(last()).toBe('?view=votes&limit=50&offset=0');
    await choose(shown as HTMLSelectElement, 'answered');
    expect(last()).toContain('&answered=1');
    await press(button(page, appeals.ofListing({ count: 300 })));
    expect(last()).toContain('&site=temu&listing=42');
    await press(button(page, appeals.allListings));
    expect(last()).not.toContain('listing');
  });

  it('shows state, times and that one is late, and answers', async () => {
    const { page, posted, asked } = await open('#/appeals', { appeals: () => pageOf([appeal]) });
    const { appeals } = en;
    for (const text of [appeals.state.received, '2 Nov 2026', '16 Nov 2026', appeals.overdue]) {
      expect(textOf(page)).toContain(text);
    }
    await press(button(page, appeals.uphold));
    await submit(page);
    expect(posted()).toEqual([]);
    await fill(page.querySelector('textarea'), 'You are right.');
    await submit(page);
    expect(posted()).toEqual([{ action: 'uphold', answer: 'You are right.' }]);
    expect(asked.some(({ path }) => path === `/review/api/appeals/${appeal.id}`)).toBe(true);
  });
});

it('the page changes its language at once, and keeps it for the tab', async () => {
  const { page, storage } = await open('#/queue');
  const select = page.querySelector('.top select') as HTMLSelectElement;
  await choose(select, 'ko');
  expect(textOf(page)).toContain(ko.queue.title);
  expect(document.documentElement.lang).toBe('ko');
  expect(storage.kept.get('language')).toBe('ko');
});
