import { beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../hub/inbox/database/open.ts';
import { prune } from '../../../hub/inbox/inbox.ts';
import { aReport, config, noon, openScene, overBoth, secret, useScene } from './fixtures.ts';
import { jpeg, png } from './pictures.ts';

overBoth('reports', (databases) => {
  const scene = useScene(databases);
  beforeEach(async () => {
    scene.clock.now = noon;
    await scene.database.script('delete from reports; delete from deleted_reports;');
  });
  const count = async (table = 'reports') =>
    (await scene.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

  it('is stored once, however often it is sent', async () => {
    const report = aReport({ note: '불빛이 너무 뜨거워요' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => scene.put(report)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect((await scene.put(report)).status).toBe(200);
    expect(await count()).toBe(1);
    const [row] = await scene.database.query<{ body: unknown; received_at: string }>(
      'select * from reports',
    );
    expect(row?.body).toEqual(report);
    expect(row?.received_at).toBe('2026-11-25T12:00:00Z');
  });

  it('keeps the first where an id comes again with other content or another secret', async () => {
    const report = aReport();
    const mine = { 'Report-Secret': secret() };
    expect((await scene.put(report, mine)).status).toBe(201);
    expect((await scene.put({ ...report, note: 'other' }, mine)).status).toBe(409);
    expect((await scene.put(report, { 'Report-Secret': secret() })).status).toBe(409);
    expect((await scene.put(report)).status).toBe(409);
    expect((await scene.put(report, mine)).status).toBe(200);
  });

  it('is deleted by its secret only, and does not come back', async () => {
    const report = aReport();
    const mine = { 'Report-Secret': secret() };
    await scene.put(report, mine);
    const path = `/reports/${report.id}`;
    expect((await scene.ask('DELETE', path)).status).toBe(404);
    expect(
      (await scene.ask('DELETE', path, { headers: { 'Report-Secret': secret() } })).status,
    ).toBe(404);
    expect(await count()).toBe(1);
    expect((await scene.ask('DELETE', path, { headers: mine })).status).toBe(204);
    expect((await scene.ask('DELETE', path, { headers: mine })).status).toBe(204);
    // Its id alone says nothing, not even that there was one.
    expect((await scene.ask('DELETE', path)).status).toBe(404);
    expect(await count()).toBe(0);
    expect((await scene.put(report, mine)).status).toBe(410);
    expect(await count()).toBe(0);
  });

  it('is nobody’s to delete where it came without a secret', async () => {
    const report = aReport();
    await scene.put(report);
    const headers = { 'Report-Secret': secret() };
    expect((await scene.ask('DELETE', `/reports/${report.id}`, { headers })).status).toBe(404);
    expect(await count()).toBe(1);
  });

  it('keeps harm apart, and forgets it sooner', async () => {
    const harm = { consent: true, kind: 'injury', treatment: 'doctor', text: 'a burn' } as const;
    await scene.put(aReport({ harm }));
    const [row] = await scene.database.query<{ body: object; harm: unknown }>(
      'select body, harm from reports',
    );
    expect(row?.harm).toEqual(harm);
    expect(row?.body).not.toHaveProperty('harm');
    const day = 86_400_000;
    const { retention } = config();
    expect(await prune(scene.database, retention, noon + 91 * day)).toMatchObject({
      harm: 1,
      reports: 0,
    });
    expect(
      (await scene.database.query<{ harm: null }>('select harm from reports'))[0]?.harm,
    ).toBeNull();
    expect(await prune(scene.database, retention, noon + 366 * day)).toMatchObject({ reports: 1 });
    expect(await count()).toBe(0);
  });

  it('refuses harm without its own consent', async () => {
    const harm = { consent: false, kind: 'injury' };
    expect((await scene.put({ ...aReport(), harm } as never)).status).toBe(422);
  });

  it('stores what Postgres cannot as the replacement character', async () => {
    expect((await scene.put(aReport({ title: 'a\0b \uD83D c' }))).status).toBe(201);
    const [row] = await scene.database.query<{ title: string }>(
      `select body ->> 'title' as title from reports`,
    );
    expect(row?.title).toBe('a\uFFFDb \uFFFD c');
  });

  it.each([
    ['no JSON', 400, '{"id":', {}],
    ['not UTF-8', 400, '\uFFFD', {}],
    ['a form', 415, '{}', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['compressed', 415, '{}', { 'Content-Encoding': 'gzip' }],
    ['too long', 413, JSON.stringify('x'.repeat(33_000)), {}],
    ['an unknown field', 422, JSON.stringify({ ...aReport(), ip: '192.0.2.1' }), {}],
    ['a bad secret', 400, '{}', { 'Report-Secret': 'guess' }],
  ])('turns away %s', async (_, status, body, headers) => {
    const answer = await scene.ask('PUT', `/reports/${aReport().id}`, { body, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await answer.json()).toHaveProperty('error');
    expect(await count()).toBe(0);
  });

  it.each([
    ['url', 'https://www.temu.com/x.html?_oak=1'],
    ['url', 'https://www.temu.com/goods.html?goods_id=601099000000002'],
    ['url', 'https://www.temu.com/goods.html?goods_id=601099000000001&refer=1'],
    ['url', 'https://me:pw@www.temu.com/x.html'],
    ['url', 'https://www.temu.com:444/x.html'],
    ['url', 'http://www.temu.com/x.html'],
    ['url', 'javascript:alert(1)'],
    ['createdAt', '2026-11-25T09:30:12Z'],
    ['createdAt', '2026-99-99T09:30:00Z'],
    ['createdAt', '2026-02-31T09:30:00Z'],
    ['createdAt', '9999-11-25T09:30:00Z'],
    ['createdAt', '2026-11-27T09:30:00Z'],
    ['createdAt', '2019-11-25T09:30:00Z'],
    ['region', '82'],
    ['language', 'my name is'],
    ['appVersion', 'Mozilla/5.0 (X11)'],
    ['url', 'https://evil.example/pay'],
    ['url', 'https://192.168.0.1/'],
    ['url', 'https://www.temu.com/words-of-a-sender-g-601099000000001.html'],
    ['url', 'https://www.aliexpress.com/item/601099000000001.html'],
    ['site', 'evil'],
    ['site', 'constructor'],
    ['listingId', '12'],
    ['listingId', ''],
    ['listingId', 'a b'],
    ['hazard', 'no colon'],
    ['found', ['what is on the page']],
  ])('says which field is wrong: %s = %s', async (field, value) => {
    const answer = await scene.put({ ...aReport(), [field]: value });
    expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ field })]);
  });

  it('needs the id of the path in the body', async () => {
    const answer = await scene.ask('PUT', `/reports/${aReport().id}`, { body: aReport() });
    expect(answer.status).toBe(422);
  });

  it.each([
    ['image/png', png()],
    ['image/jpeg', jpeg()],
  ])('takes one %s, without what else was in the file', async (type, bytes) => {
    const report = aReport();
    const mine = { 'Report-Secret': secret(), 'Content-Type': type };
    const send = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
      scene.inbox.fetch(
        new Request(`http://hub/reports/${report.id}/picture`, { method: 'PUT', headers, body }),
        { client: 'test' },
      );
    expect((await send(bytes, mine)).status).toBe(404);
    await scene.put(report, { 'Report-Secret': mine['Report-Secret'] });
    expect((await send(bytes, { ...mine, 'Report-Secret': secret() })).status).toBe(404);
    expect((await send(bytes.subarray(0, bytes.length / 2), mine)).status).toBe(422);
    const large = { ...mine, 'Content-Type': 'image/png' };
    expect((await send(png(4097, 1), large)).status).toBe(422);
    expect((await send(png(2, 0), large)).status).toBe(422);
    expect((await send(bytes, { ...mine, 'Content-Type': 'image/webp' })).status).toBe(415);
    expect((await send(bytes, mine)).status).toBe(201);
    expect((await send(bytes, mine)).status).toBe(200);
    expect(Buffer.from(bytes).includes('SECRET PLACE')).toBe(true);
    const path = `/review/api/pictures/${report.id}`;
    const shown = await scene.ask('GET', path, { token: scene.tokens.ana });
    const stored = Buffer.from(await shown.arrayBuffer());
    expect(stored.length).toBeGreaterThan(20);
    expect(stored.includes('SECRET PLACE')).toBe(false);
    expect(shown.headers.get('Content-Disposition')).toBe('attachment');
    expect(shown.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await scene.ask('GET', path)).status).toBe(401);
  });

  it('answers busy clients with a time to come again', async () => {
    const strict = config({ limits: { reports: { burst: 2, perSecond: 0.1 } } });
    const { put } = await (async () => {
      await scene.database.script('delete from reviewers');
      return openScene(scene.database, strict);
    })();
    const statuses = [await put(aReport()), await put(aReport()), await put(aReport())];
    expect(statuses.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(statuses[2]?.headers.get('Retry-After')).toBe('10');
  });

  it('takes pictures from one place more seldom than reports', async () => {
    const strict = config({ limits: { pictures: { burst: 2, perSecond: 0.01 } } });
    await scene.database.script('delete from reviewers');
    const { put, inbox } = await openScene(scene.database, strict);
    const picture = async (client: string) => {
      const report = aReport();
      const mine = { 'Report-Secret': secret() };
      expect((await put(report, mine)).status).toBe(201);
      const headers = { ...mine, 'Content-Type': 'image/png' };
      const path = `http://hub/reports/${report.id}/picture`;
      return inbox.fetch(new Request(path, { method: 'PUT', headers, body: png() }), { client });
    };
    const answers = [await picture('a'), await picture('a'), await picture('a')];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(answers[2]?.headers.get('Retry-After')).toBe('100');
    expect((await picture('b')).status).toBe(201);
    expect((await put(aReport())).status).toBe(201);
  });

  it('lets nobody guess the tokens of reviewers', async () => {
    const strict = config({ limits: { review: { burst: 2, perSecond: 0.01 } } });
    await scene.database.script('delete from reviewers');
    const { ask } = await openScene(scene.database, strict);
    const statuses: number[] = [];
    for (const token of ['a', 'b', 'c'])
      statuses.push((await ask('GET', '/review/api/stats', { token })).status);
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('can be opened again, but not by an older hub', async () => {
    const version = await migrate(scene.database);
    expect(await migrate(scene.database)).toBe(version);
    await scene.database.query('insert into migrations (version) values ($1)', [version + 1]);
    await expect(migrate(scene.database)).rejects.toThrow('newer hub');
    await scene.database.query('delete from migrations where version > $1', [version]);
  });
});
