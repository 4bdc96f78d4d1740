import { expect, it } from 'vitest';
import { Report } from '../../../lib/core/report.ts';
import { aReport, overBoth, type Scene, secret, slow, useScene } from './fixtures.ts';
import { anyText, anyValue, createRandom, damagedBytes, type Random } from './random.ts';

/** On each of the two databases, with a seed of its own: 10,000 together. */
const wanted = 5000;

interface Shot {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | string;
}

const jsonType = { 'Content-Type': 'application/json' };

/** A report with one to three fields replaced, added or taken out. */
function bentReport(random: Random, report: Report): unknown {
  const bent: Record<string, unknown> = { ...report };
  const fields = [...Object.keys(Report.shape), '__proto__', 'ip', 'user', 'harm'];
  for (let n = 0; n <= random.below(3); n += 1) {
    const field = fields[random.below(fields.length)] ?? 'id';
    if (random.below(6) === 0) delete bent[field];
    else
      Object.defineProperty(bent, field, {
        value: anyValue(random),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return random.below(10) === 0 ? anyValue(random) : bent;
}

function reportShot(random: Random): Shot {
  const report = aReport();
  const text = JSON.stringify(bentReport(random, report)) ?? '';
  const headers: Record<string, string> = random.below(20) === 0 ? {} : { ...jsonType };
  if (random.below(5) === 0) headers['Report-Secret'] = random.below(2) ? secret() : 'x';
  const body = random.below(4) === 0 ? damagedBytes(random, text) : text;
  const path = random.below(10) === 0 ? `/reports/${report.id}/picture` : `/reports/${report.id}`;
  if (path.endsWith('picture'))
    headers['Content-Type'] = random.pick(['image/png', 'image/jpeg', 'image/webp']);
  return { method: 'PUT', path, headers, body };
}

const roots = [
  ...[
    '/reports/',
    '/review/api/listings/temu/',
    '/review/api/queue?state=',
    '/review/api/queue?limit=',
    '/review/api/queue?kind=',
    '/review/api/queue?text=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx&state=',
  ],
  ...[
    '/review/api/audit?case=',
    '/review/api/pictures/',
    '/review/api/notices/',
    '/review/api/',
    '/',
  ],
] as const;

function pathShot(random: Random, tokens: Scene['tokens']): Shot {
  const tail = random.pick([
    encodeURIComponent(anyText(random).toWellFormed()).slice(0, 3000),
    '%',
    '%00',
    '%ff%fe',
    '..%2f..%2fetc%2fpasswd',
    '99999999999999999999',
    '-1',
  ]);
  const method = random.pick(['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']);
  const headers: Record<string, string> = random.below(2)
    ? { Authorization: `Bearer ${tokens.ana}` }
    : {};
  const path = `${roots[random.below(roots.length)] ?? '/'}${tail}`;
  if (method === 'GET' || method === 'HEAD') return { method, path, headers };
  return {
    method,
    path,
    headers: { ...headers, ...jsonType },
    body: JSON.stringify(anyValue(random)) ?? '',
  };
}

/** What a reviewer's page would never send, with a token that opens the door. */
function actionShot(random: Random, tokens: Scene['tokens']): Shot {
  const action = random.pick([
    'confirm',
    'approve',
    'pass-on',
    'reject',
    'withdraw',
    'attach-notice',
  ]);
  const value = () => anyValue(random);
  const body = {
    ...{ action, site: 'temu', listingId: '601099000000001', case: random.below(3) },
    ...Object.fromEntries([
      [random.pick(['case', 'claim', 'site', 'reason', 'on', 'notice']), value()],
    ]),
    ...(random.below(2) ? { claim: { names: value(), finding: value() } } : { reason: 5 }),
  };
  const path = random.pick([
    '/review/api/actions',
    '/review/api/notices',
    '/appeal',
    '/appeal/status',
  ]);
  const headers = { ...jsonType, Authorization: `Bearer ${tokens.ana}` };
  if (!path.startsWith('/appeal'))
    return { method: 'POST', path, headers, body: JSON.stringify(body) };
  const form = new URLSearchParams({
    site: anyText(random),
    id: anyText(random),
    secret: anyText(random),
  });
  return {
    ...{ method: 'POST', path, body: form.toString() },
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  };
}

overBoth('fuzzing', (databases) => {
  const scene = useScene(databases);

  it(`${wanted} bodies and paths that are wrong: only 4xx`, { timeout: slow }, async () => {
    const random = createRandom(scene.database.kind === 'pglite' ? 20_261_125 : 19_690_720);
    await scene.put(aReport());
    const statuses = new Map<number, number>();
    const failures: unknown[] = [];
    let refusals = 0;
    for (let n = 0; refusals < wanted; n += 1) {
      const shots = [reportShot, reportShot, pathShot, actionShot] as const;
      const shot = (shots[n % 4] ?? reportShot)(random, scene.tokens);
      const { method, path, headers, body } = shot;
      const request = new Request(`http://hub${path}`, { method, headers, ...(body && { body }) });
      const answer = await scene.inbox.fetch(request, { client: 'fuzz' });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500) failures.push({ ...shot, status: answer.status });
      // By chance a few are right after all: an optional field left out, an address that exists.
      if (answer.status >= 400 && answer.status < 500) refusals += 1;
    }
    expect(failures.slice(0, 3)).toEqual([]);
    expect(scene.log).toEqual([]);
    expect([...statuses.keys()].filter((status) => status >= 300 && status < 400)).toEqual([]);
    expect((statuses.get(422) ?? 0) / wanted).toBeGreaterThan(0.2);
  });

  it('stores nothing that the schema does not allow', async () => {
    const rows = await scene.database.query<{ id: string; body: object; harm: unknown }>(
      'select id, body, harm from reports',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, body, harm } of rows) {
      const report = { ...body, ...(harm !== null && { harm }) };
      expect(Report.parse(report)).toEqual(report);
      expect(report).toHaveProperty('id', id);
    }
    expect(await scene.database.query('select from cases where claim is not null')).toEqual([]);
    expect(await scene.database.query('select from pictures')).toEqual([]);
  });
});
