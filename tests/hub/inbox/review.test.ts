import { describe, expect, it } from 'vitest';
import type { Case } from '../../../hub/inbox/review/cases.ts';
import { addReviewer, listReviewers, removeReviewer } from '../../../hub/inbox/review/reviewers.ts';
import type { StillForSale } from '../../../hub/inbox/still-for-sale.ts';
import { Hazard } from '../../../lib/core/hazard.ts';
import { aReport, openScene, overBoth, type Scene, useScene } from './fixtures.ts';

const claim = {
  names: { en: 'Fox night light', ko: '여우 무드등' },
  finding: { en: 'Shoppers report that it grows too hot to touch.' },
  risks: ['BURNS'],
  actions: ['stop_using'],
  countries: ['KR'],
};
const notice = {
  source: 'kr-safetykorea',
  reference: '2026-0001',
  authority: { name: { ko: '제품안전정보센터' }, country: 'KR' },
  url: 'https://www.safetykorea.kr/recall/2026-0001',
  published: '2026-11-20',
  licence: 'KOGL-1',
};

overBoth('review', (databases) => {
  const scene = useScene(databases);

  let last = 0;
  /** A listing nobody wrote about before, with as many reports. */
  const reported = async (count = 1) => {
    last += 1;
    const listing = { site: 'temu', listingId: String(601_099_000_900_000 + last) };
    for (let n = 0; n < count; n += 1) await scene.put(aReport(listing));
    return listing;
  };
  const act = async (who: keyof Scene['tokens'], body: object) => {
    const answer = await scene.ask('POST', '/review/api/actions', {
      body,
      token: scene.tokens[who],
    });
    const content = (await answer.json()) as { case: Case; error?: string };
    return { status: answer.status, ...content };
  };
  const read = async <T>(path: string, who: keyof Scene['tokens'] = 'ana'): Promise<T> =>
    (await (await scene.ask('GET', path, { token: scene.tokens[who] })).json()) as T;
  const hazards = async () =>
    (await read<{ hazards: Hazard[] }>('/review/api/community', 'cron')).hazards;
  const hazardOf = async (id: number) =>
    (await hazards()).find(({ reference }) => reference === `case-${id}`);
  const confirmed = async () => {
    const listing = await reported();
    const proposed = await act('ana', { action: 'confirm', ...listing, claim });
    const digest = proposed.case.pending?.digest;
    const done = await act('ben', { action: 'approve', case: proposed.case.id, digest });
    expect(done.case.state).toBe('confirmed');
    return { ...done.case, listing };
  };

  it('decides about nothing that nobody reported', async () => {
    const listing = { site: 'temu', listingId: '601099000999999' };
    expect(await act('ana', { action: 'confirm', ...listing, claim })).toMatchObject({
      ...{ status: 404, error: 'nobody reported that listing' },
    });
    expect(await act('ana', { action: 'withdraw', case: 999_999, reason: 'x' })).toMatchObject({
      ...{ status: 404, error: 'no case 999999' },
    });
    const unread = await scene.ask('GET', `/review/api/listings/temu/${listing.listingId}`, {
      token: scene.tokens.ana,
    });
    expect(unread.status).toBe(404);
    const nobodys = '00000000-0000-4000-8000-000000000000';
    const answer = await scene.ask('POST', `/review/api/appeals/${nobodys}`, {
      ...{ body: { action: 'take' }, token: scene.tokens.ana },
    });
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'no such appeal' }]);
  });

  it('groups reports by listing, harm first', async () => {
    const many = await reported(3);
    const harmed = await reported();
    const harm = { consent: true, kind: 'injury' } as const;
    await scene.put(aReport({ ...harmed, harm }));
    const { groups } = await read<{ groups: { listingId: string; reports: number }[] }>(
      '/review/api/queue',
    );
    const places = [harmed, many].map(({ listingId }) =>
      groups.findIndex((group) => group.listingId === listingId),
    );
    expect(places[0]).toBeLessThan(places[1] ?? -1);
    expect(groups[places[1] ?? -1]?.reports).toBe(3);
  });

  it('finds what a reviewer looks for, and says how much there is', async () => {
    const mine = { site: 'aliexpress' };
    const put = (listingId: string, more: object) =>
      scene.put(aReport({ ...mine, listingId, ...more }));
    await put('1005006000000501', { title: '100% 여우 Lamp', sellerName: 'Den_Store' });
    await put('1005006000000502', {
      kind: 'still-for-sale',
      hazard: 'kr-x:1',
      note: 'still TOO hot',
    });
    await put('1005006000000503', { harm: { consent: true, kind: 'injury' } });
    await act('ana', { action: 'confirm', site: mine.site, listingId: '1005006000000501', claim });
    const found = async (query: string) => {
      const path = `/review/api/queue?site=aliexpress&${query}`;
      const { groups, total } = await read<{ groups: { listingId: string }[]; total: number }>(
        path,
      );
      return [...groups.map(({ listingId }) => listingId).sort(), total];
    };
    expect(await found('')).toEqual([
      '1005006000000501',
      '1005006000000502',
      '1005006000000503',
      3,
    ]);
    expect(await found('text=LAMP')).toEqual(['1005006000000501', 1]);
    expect(await found(`text=${encodeURIComponent('여우')}`)).toEqual(['1005006000000501', 1]);
    expect(await found('text=den_store')).toEqual(['1005006000000501', 1]);
    expect(await found(`text=${encodeURIComponent('%')}`)).toEqual(['1005006000000501', 1]);
    expect(await found('text=_')).toEqual(['1005006000000501', 1]);
    expect(await found('text=too+hot')).toEqual(['1005006000000502', 1]);
    expect(await found('text=000503')).toEqual(['1005006000000503', 1]);
    expect(await found('kind=still-for-sale')).toEqual(['1005006000000502', 1]);
    expect(await found('state=rejected')).toEqual([0]);
    expect((await found('limit=1')).at(-1)).toBe(3);
    for (const query of ['kind=x', 'state=x', `text=${'x'.repeat(201)}`, 'limit=201']) {
      const answer = await scene.ask('GET', `/review/api/queue?${query}`, {
        token: scene.tokens.ana,
      });
      expect(answer.status).toBe(422);
    }
  });

  it('warns only when two different reviewers agree on the same words', async () => {
    const listing = await reported();
    const proposed = await act('ana', { action: 'confirm', ...listing, claim });
    const { id, pending } = proposed.case;
    expect([proposed.status, proposed.case.state]).toEqual([200, 'open']);
    expect(await hazardOf(id)).toBeUndefined();
    const approve = { action: 'approve', case: id, digest: pending?.digest };
    expect((await act('ana', approve)).status).toBe(403);
    expect((await act('cron', approve)).status).toBe(403);
    await expect(addReviewer(scene.database, { name: 'ANA', role: 'reviewer' })).rejects.toThrow(
      'ana',
    );
    expect((await act('ben', { ...approve, digest: '0'.repeat(64) })).status).toBe(409);
    expect(await hazardOf(id)).toBeUndefined();
    expect((await act('ben', approve)).case.state).toBe('confirmed');
    expect((await act('ben', approve)).status).toBe(409);
    const hazard = await hazardOf(id);
    expect(hazard).toMatchObject({
      source: 'community',
      status: 'active',
      finding: claim.finding,
      authority: { name: { en: 'Fox Consumer Watch' } },
      products: [{ listings: [{ site: 'temu', id: listing.listingId }], identification: [] }],
    });
    expect(hazard?.attribution).toContain('desk@fox.example');
    expect(Hazard.safeParse(hazard).success).toBe(true);
  });

  it('does not let a changed claim pass with an old approval', async () => {
    const listing = await reported();
    const first = await act('ana', { action: 'confirm', ...listing, claim });
    const seen = first.case.pending?.digest;
    const fire = { ...claim, risks: ['FIRE'] };
    const second = await act('ana', { action: 'confirm', ...listing, claim: fire });
    const late = await act('ben', { action: 'approve', case: first.case.id, digest: seen });
    expect(late.status).toBe(409);
    // Nor past the inbox: the digest is made again from what is there.
    await scene.database.query(
      `update cases set pending = jsonb_set(pending, '{content,risks}', '["BURNS"]') where id = $1`,
      [first.case.id],
    );
    const digest = second.case.pending?.digest;
    const slipped = await act('ben', { action: 'approve', case: first.case.id, digest });
    expect(slipped.status).toBe(409);
  });

  it('rejects, reopens, discards, passes on', async () => {
    const listing = await reported();
    expect((await act('ana', { action: 'reject', ...listing })).status).toBe(422);
    const rejected = await act('ana', { action: 'reject', ...listing, reason: 'a joke' });
    expect(rejected.case.state).toBe('rejected');
    expect((await act('ana', { action: 'confirm', ...listing, claim })).status).toBe(409);
    const id = rejected.case.id;
    expect((await act('ben', { action: 'reopen', case: id, reason: 'new facts' })).case.state).toBe(
      'open',
    );
    await act('ana', { action: 'confirm', ...listing, claim });
    const discarded = await act('ben', { action: 'discard', case: id, reason: 'wording' });
    expect(discarded.case.pending).toBeNull();
    const passed = { action: 'pass-on', ...listing, authority: '한국소비자원', on: '2026-11-25' };
    expect((await act('ana', passed)).status).toBe(200);
    const details = await read<{ passedOn: unknown[]; audit: unknown[] }>(
      `/review/api/listings/${listing.site}/${listing.listingId}`,
    );
    expect(details.passedOn).toEqual([
      { authority: '한국소비자원', reference: null, on: '2026-11-25', reviewer: 'ana' },
    ]);
    expect(details.audit).toHaveLength(5);
  });

  it('forgets the notice of a warning that was taken back and is begun anew', async () => {
    const { id, listing } = await confirmed();
    const wrong = { ...notice, reference: '2026-0009' };
    const agree = async (proposed: { case: Case }) =>
      act('ben', { action: 'approve', case: id, digest: proposed.case.pending?.digest });
    await agree(await act('ana', { action: 'attach-notice', case: id, notice: wrong }));
    await act('ana', { action: 'withdraw', case: id, reason: 'another product’s notice' });
    await act('ana', { action: 'reopen', case: id, reason: 'hot all the same' });
    await agree(await act('ana', { action: 'confirm', ...listing, claim }));
    expect((await hazards()).filter(({ reference }) => reference === '2026-0009')).toEqual([]);
    expect(await hazardOf(id)).toMatchObject({ source: 'community', status: 'active' });
  });

  it('becomes an authority’s only with its notice, again agreed by two', async () => {
    const { id, listing } = await confirmed();
    const sold = {
      ...listing,
      kind: 'still-for-sale',
      hazard: 'kr-safetykorea:2026-0001',
    } as const;
    await scene.put(aReport(sold));
    const forLetter = async () => {
      const found = await read<{ stillForSale: StillForSale[] }>('/review/api/notices');
      return found.stillForSale.find((one) => one.listingId === listing.listingId)?.isConfirmed;
    };
    const attach = await act('ana', { action: 'attach-notice', case: id, notice });
    expect(await hazardOf(id)).toMatchObject({ status: 'active' });
    expect(await forLetter()).toBe(false);
    await act('ben', { action: 'approve', case: id, digest: attach.case.pending?.digest });
    expect(await forLetter()).toBe(true);
    expect(await hazardOf(id)).toMatchObject({ status: 'withdrawn' });
    const named = (await hazards()).filter(({ source }) => source === 'reviewed-kr-safetykorea');
    expect(named).toHaveLength(1);
    expect(named[0]).toMatchObject({
      reference: '2026-0001',
      authority: notice.authority,
      link: { url: notice.url, kind: 'notice' },
      published: '2026-11-20',
    });
    expect(named[0]?.finding).toBeUndefined();
    await act('ben', { action: 'withdraw', case: id, reason: 'another product' });
    expect(await forLetter()).toBe(false);
    const open = await reported();
    const unready = await act('ana', { action: 'confirm', ...open, claim });
    const early = await act('ana', { action: 'attach-notice', case: unready.case.id, notice });
    expect(early.status).toBe(409);
  });

  it('takes a warning back at one reviewer’s word', async () => {
    const { id } = await confirmed();
    const back = await act('ben', { action: 'withdraw', case: id, reason: 'a different product' });
    expect(back.case.state).toBe('withdrawn');
    expect(await hazardOf(id)).toMatchObject({ status: 'withdrawn' });
  });

  it('does not count a reviewer who was removed', async () => {
    const listing = await reported();
    const eve = await openScene(await Promise.resolve(scene.database)).catch(() => undefined);
    expect(eve).toBeUndefined(); // Names are never given twice.
    const proposed = await act('ana', { action: 'confirm', ...listing, claim });
    await removeReviewer(scene.database, 'ana', Date.now());
    const approve = {
      action: 'approve',
      case: proposed.case.id,
      digest: proposed.case.pending?.digest,
    };
    expect((await act('ben', approve)).status).toBe(409);
    expect((await act('ana', approve)).status).toBe(401);
    await scene.database.query(`update reviewers set removed_at = null where name = 'ana'`);
    await expect(removeReviewer(scene.database, 'nobody', 0)).rejects.toThrow('no reviewer');
    expect(await listReviewers(scene.database)).toHaveLength(3);
  });

  describe('who may ask', () => {
    const paths = ['me', 'queue', 'appeals', 'audit', 'stats', 'community', 'notices'];
    it.each(paths)('%s needs a token', async (path) => {
      for (const token of [undefined, 'x', 'A'.repeat(43)]) {
        const answer = await scene.ask('GET', `/review/api/${path}`, { token });
        expect(answer.status).toBe(401);
        expect(answer.headers.get('Set-Cookie')).toBeNull();
      }
    });

    it.each(['cross-site', 'same-site', 'nonsense'])(
      'no page of another site may: %s',
      async (from) => {
        const listing = await reported();
        const options = { token: scene.tokens.ana, headers: { 'Sec-Fetch-Site': from } };
        const body = { action: 'reject', ...listing, reason: 'forged' };
        expect((await scene.ask('POST', '/review/api/actions', { ...options, body })).status).toBe(
          403,
        );
        expect((await scene.ask('GET', '/review/api/queue', options)).status).toBe(403);
        const details = await read<{ case: unknown }>(
          `/review/api/listings/temu/${listing.listingId}`,
        );
        expect(details.case).toBeNull();
      },
    );

    it('no form may, whatever the browser sends along', async () => {
      const answer = await scene.ask('POST', '/review/api/actions', {
        ...{ body: 'action=reject', token: scene.tokens.ana },
        headers: { 'Content-Type': 'text/plain', Cookie: `token=${scene.tokens.ana}` },
      });
      expect(answer.status).toBe(415);
      const cookie = { Cookie: `token=${scene.tokens.ana}` };
      expect((await scene.ask('GET', '/review/api/me', { headers: cookie })).status).toBe(401);
    });
  });

  it('keeps an audit log that only grows, and notices a change', async () => {
    const audit = () =>
      read<{ entries: unknown[]; chain: { entries: number; broken?: number } }>(
        '/review/api/audit',
      );
    const { chain } = await audit();
    expect(chain.broken).toBeUndefined();
    expect(chain.entries).toBeGreaterThan(10);
    await expect(
      scene.database.query(`update audit set reviewer = 'x' where seq = 3`),
    ).rejects.toThrow();
    await expect(scene.database.query('delete from audit')).rejects.toThrow();
    await expect(scene.database.script('truncate audit')).rejects.toThrow();
    await scene.database.script(`alter table audit disable trigger audit_rows;
      update audit set reviewer = 'x' where seq = 3; alter table audit enable trigger audit_rows;`);
    expect((await audit()).chain).toEqual({ entries: 2, broken: 3 });
  });

  it('keeps what was decided when a report is deleted', async () => {
    const { id, listing } = await confirmed();
    await scene.database.query('delete from reports where listing_id = $1', [listing.listingId]);
    expect(await hazardOf(id)).toMatchObject({ status: 'active' });
    const { groups } = await read<{ groups: { listingId: string; reports: number }[] }>(
      '/review/api/queue?state=confirmed',
    );
    expect(groups).toContainEqual(
      expect.objectContaining({ listingId: listing.listingId, reports: 0, case: id }),
    );
  });
});
