import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHub } from '../../../hub/cli.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { newPgliteFolder } from '../../support/pglite-folder.ts';
import { testTerminal } from '../test-terminal.ts';
import { aReport, noon, openScene, type Scene, slow } from './fixtures.ts';

/** A reviewer's and an operator's day in a terminal, against a running hub, and then without it. */
/** Of the DSA Transparency Database: its columns that are read, among others, with invented content. */
const dsaFile = `uuid,category,category_specification_other,content_date,application_date,source_type,automated_detection,automated_decision,platform_name
1,STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS,"a ""lamp"", and \\"more\\"","2026-11-01 00:00:00","2026-11-04 00:00:00",SOURCE_VOLUNTARY,Yes,AUTOMATED_DECISION_FULLY,Temu
2,STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS,,"2026-11-01 00:00:00","2026-11-11 00:00:00",SOURCE_ARTICLE_16,No,AUTOMATED_DECISION_PARTIALLY,Temu
4,STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS,,"2026-11-01 00:00:00","2026-11-05 00:00:00",SOURCE_TRUSTED_FLAGGER,Yes,AUTOMATED_DECISION_NOT_AUTOMATED,Temu
3,STATEMENT_CATEGORY_SCAMS_AND_FRAUD,,"2026-11-01 00:00:00","2026-11-02 00:00:00",SOURCE_VOLUNTARY,Yes,AUTOMATED_DECISION_FULLY,Temu
`;

describe('the inbox on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-commands-'));
  const file = (name: string) => join(folder, name);
  let env: Record<string, string> = {};

  async function hub(...args: string[]) {
    const [out, note]: [string[], string[]] = [[], []];
    const terminal = testTerminal({
      out: (line) => void out.push(line),
      note: (line) => void note.push(line),
      env,
      fetch: (url, init) => scene.inbox.fetch(new Request(url, init), { client: 'terminal' }),
      now: () => noon,
    });
    const code = await runHub(args, terminal);
    return { code, out: out.join('\n'), note: note.join('\n') };
  }
  const data = () => ['--data', file('inbox')];
  const deleted = () => ['--deletions', file('inbox-deletions.txt')];
  const place = () => ['--inbox', 'http://127.0.0.1:8787'];
  let scene: Scene;
  let close: () => Promise<void>;

  beforeAll(async () => {
    await newPgliteFolder(file('inbox'));
    const database = await openDatabase({ url: undefined, folder: file('inbox') });
    close = () => database.close();
    scene = await openScene(database);
    writeFileSync(file('cron'), `${scene.tokens.cron}\n`);
    await scene.put(aReport({ listingId: '601099000000001', title: 'Lamp', note: '뜨거워요' }));
    await scene.put(
      aReport({ listingId: '601099000000002', kind: 'still-for-sale', hazard: 'kr-x:1' }),
    );
  }, slow);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('goes from a report to a hazard, by two reviewers', { timeout: slow }, async () => {
    expect(await hub('stats', ...place())).toMatchObject({
      ...{ code: 1, note: expect.stringContaining('no token') },
    });
    env = { HUB_REVIEWER_TOKEN: scene.tokens.cron };
    const act = (who: 'ana' | 'ben', body: object) =>
      scene.ask('POST', '/review/api/actions', { body, token: scene.tokens[who] });
    const claim = { names: { ko: '등' }, finding: { ko: '뜨겁다' } };
    const listing = { site: 'temu', listingId: '601099000000001' };
    const proposed = await (await act('ana', { action: 'confirm', ...listing, claim })).json();
    await act('ben', { action: 'approve', case: 1, digest: proposed.case.pending.digest });
    const decisions = ['--decisions', file('decisions.ndjson')];
    const exported = await hub(
      ...['community', '--to', file('community.ndjson'), ...decisions, ...place()],
    );
    expect(exported.note).toBe('1 active, 0 withdrawn');
    const read = await hub('community', '--token-file', file('cron'), ...place());
    expect(read.out).toContain('"source":"community"');
    expect(JSON.parse(readFileSync(file('decisions.ndjson'), 'utf8'))).toEqual({
      ...{ site: 'temu', listingId: '601099000000001', reason: 'unsafe' },
      ...{ day: '2026-11-25', decision: 'confirmed' },
    });
    expect(JSON.parse(readFileSync(file('community.ndjson'), 'utf8'))).toMatchObject({
      source: 'community',
      reference: 'case-1',
    });
  });

  it('writes notices for a platform, and counts their answers', { timeout: slow }, async () => {
    env = { HUB_REVIEWER_TOKEN: scene.tokens.ana };
    const hazard = {
      ...{ source: 'kr-x', reference: '1', authority: { name: { ko: '기관' }, country: 'KR' } },
      ...{
        about: 'product',
        status: 'active',
        licence: 'x',
        attribution: 'x',
        published: '2026-11-20',
      },
      products: [
        {
          names: { ko: '=cmd|x' },
          scope: 'unknown',
          listings: [{ site: 'temu', id: '601099000000002' }],
        },
      ],
    };
    writeFileSync(file('list.ndjson'), `${JSON.stringify(hazard)}\n`);
    const list = ['--list', file('list.ndjson'), ...place()];
    const written = await hub('notices', '--to', file('notices'), ...list);
    expect(written.out.split('\n')).toHaveLength(2);
    const letter = readFileSync(file('notices/temu-2026-11-25.txt'), 'utf8');
    expect(letter).toContain('Fox Consumer Watch');
    expect(readFileSync(file('notices/temu-2026-11-25.csv'), 'utf8')).toContain("'=cmd|x");
    expect((await hub('notices', 'sent', '--on', '2026-11-25', ...list)).out).toBe(
      '1 notices sent on 2026-11-25',
    );
    expect((await hub('notices', '--to', file('again'), ...list)).note).toBe(
      'nothing to give notice of',
    );
    const answer = ['notices', 'answer', '1', '--outcome', 'removed', '--on', '2026-11-26'];
    expect(await hub(...answer, ...place())).toMatchObject({ code: 0 });
    writeFileSync(file('sor.csv'), dsaFile);
    const { out } = await hub('stats', '--dsa', file('sor.csv'), ...place());
    expect(out).toContain('100 % of 1');
    expect(out).toMatch(/Temu +3 +67 % +33 % +67 % +4 +10\n/);
    writeFileSync(file('other.csv'), 'uuid,category\n');
    expect(await hub('stats', '--dsa', file('other.csv'), ...place())).toMatchObject({
      ...{ code: 2, note: expect.stringContaining('no column "platform_name"') },
    });
  });

  it('is closed to a second hub, then backed up and restored', { timeout: slow }, async () => {
    expect(await hub('reviewers', ...data())).toMatchObject({
      ...{ code: 1, note: expect.stringContaining('in use by a running hub') },
    });
    await close();
    const add = ['reviewers', 'add', 'ada', '--token-to', file('ada'), ...data()];
    expect(await hub(...add)).toMatchObject({ code: 0, out: '' });
    expect(statSync(file('ada')).mode & 0o777).toBe(0o600);
    // A name is given once: what cannot be handed over must not be made.
    const again = ['reviewers', 'add', 'eve', '--token-to', file('ada'), ...data()];
    expect(await hub(...again)).toMatchObject({ code: 1, note: expect.stringMatching(/EEXIST/) });
    expect((await hub('reviewers', ...data())).out).not.toContain('eve');
    const twice = ['reviewers', 'add', 'ada', '--token-to', file('ada2'), ...data()];
    expect(await hub(...twice)).toMatchObject({ code: 1 });
    expect(existsSync(file('ada2'))).toBe(false);
    expect(readFileSync(file('ada'), 'utf8')).toMatch(/^[\w-]{43}\n$/);
    const archive = file('inbox.tar.gz');
    expect(await hub('inbox', 'restore', archive, ...data())).toMatchObject({ code: 2 });
    writeFileSync(file('inbox-deletions.txt'), '');
    writeFileSync(file('cut.tar.gz'), 'no archive');
    expect(
      await hub('inbox', 'restore', file('cut.tar.gz'), '--data', file('restored'), ...deleted()),
    ).toEqual({
      ...{ code: 1, out: '', note: `hub inbox: ${file('cut.tar.gz')} is no backup of an inbox` },
    });
    expect(await hub('inbox', 'backup', archive, ...data())).toMatchObject({ code: 0 });
    expect(await hub('inbox', 'restore', archive, ...data(), ...deleted())).toMatchObject({
      code: 1,
      note: expect.stringContaining('not empty'),
    });
    expect(
      await hub('inbox', 'restore', archive, '--data', file('restored'), ...deleted()),
    ).toMatchObject({
      code: 0,
    });
    const replay = ['inbox', 'replay-deletions', '--data', file('restored')];
    expect(await hub(...replay)).toMatchObject({
      ...{
        code: 2,
        out: '',
        note: expect.stringContaining('restored-deletions.txt: name it with'),
      },
    });
    expect((await hub(...replay, ...deleted())).out).toContain('0 deleted again, of 0 noted');
    const check = await hub('inbox', 'check', '--data', file('restored'));
    expect(check.out).toContain('2 reports, 0 pictures, 1 cases, 0 appeals, 1 notices');
  });

  it('tells that reviewers were added to a new database', { timeout: slow }, async () => {
    expect(await hub('reviewers', 'add', 'ada', '--data', file('elsewhere'))).toMatchObject({
      code: 0,
      note: expect.stringContaining(`a new database was made in ${file('elsewhere')}`),
    });
    expect((await hub('reviewers', '--data', file('elsewhere'))).note).toBe('');
  });

  it.each([
    [['serve', '--inbox', 'missing.json'], 2, 'missing.json'],
    [['notices', 'dance'], 2, 'nothing, sent, answer or open'],
    [['inbox', 'delete', 'me'], 2, 'which id?'],
    [['stats', '--inbox', 'http://hub.example'], 1, 'https'],
    [['stats', '--inbox', 'hub'], 2, '--inbox takes an address, not "hub"'],
    [['inbox', 'backup', 'x', '--data', 'nowhere/inbox'], 1, 'no inbox at nowhere/inbox'],
  ])('says what is wrong: %j', { timeout: slow }, async (args, code, words) => {
    env = { HUB_REVIEWER_TOKEN: scene.tokens.ana };
    expect(await hub(...args)).toMatchObject({ code, note: expect.stringContaining(words) });
  });
});
