import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Hazard } from '../../lib/core/hazard.ts';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { askConfirmed } from '../inbox/ask.ts';
import { keyringOf, passphraseOf } from '../key-options.ts';
import { attention, type Day, dailyReport } from '../list/daily-report.ts';
import { locked, openFolder } from '../list/folder.ts';
import { handOver } from '../list/hand-over.ts';
import { type Publication, readRoots } from '../list/publication.ts';
import { publishDay } from '../list/publish-day.ts';
import { openState, type State } from '../list/state.ts';
import { takeOver } from '../list/take-over.ts';
import { checkSegments, readVerified } from '../list/verify.ts';
import { fetchPhotos, photosInWords } from '../photos/fetch-photos.ts';
import { shopsIn } from '../rules/shops-file.ts';
import { sourceNames } from '../sources/index.ts';
import { writeWhole } from '../whole-file.ts';
import { collectUsage, runCollect } from './collect.ts';

const stateOf = (args: Arguments): string => args.text('state') ?? '.hub';

/** The same need is told once a day, however often the list is made. What stopped is told each time. */
const tellAgainAfter = 20 * 3600_000;

/** Whether somebody has to be told; notes that they were. */
async function isNews(needs: string[], state: State, now: number): Promise<boolean> {
  const memory = await state.memory();
  const { alarm } = memory;
  const isTold = alarm !== undefined && now - Date.parse(alarm.at) < tellAgainAfter;
  if (isTold && needs.every((line) => alarm.about.includes(line))) return false;
  await state.remember({ ...memory, alarm: { at: new Date(now).toISOString(), about: needs } });
  return true;
}

/** As a reader who has only the root gets it, every segment besides. */
async function readBack(place: string, args: Arguments, terminal: Terminal): Promise<Publication> {
  const roots = await readRoots(openFolder(args.needed('to')));
  const first = roots.at(-1)?.text ?? '';
  const publication = await readVerified(place, first, terminal, terminal.now());
  const wrong = await checkSegments(publication);
  if (wrong.length > 0) throw new HubError(`${place}: ${wrong.join('; ')}`);
  return publication;
}

/** What reviewers confirmed, from a file or the inbox. An inbox that does not answer stops no list. */
async function confirmedOf(args: Arguments, terminal: Terminal, report: Day): Promise<Hazard[]> {
  const file = args.text('with');
  const given = file === undefined ? [] : readHazardFile(file);
  if (args.text('inbox') === undefined) return given;
  try {
    return [...given, ...(await askConfirmed(args, terminal)).hazards];
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    report.unreached = error.message;
    return given;
  }
}

async function run(args: Arguments, terminal: Terminal, report: Day): Promise<void> {
  const to = args.needed('to');
  const state = openState(stateOf(args));
  // A mistyped folder, a missing key and a wrong passphrase are noticed before hours of collecting.
  const [root] = await readRoots(openFolder(to));
  const keyring = keyringOf(args, passphraseOf(args, terminal));
  // Without the targets keys people sign.
  for (const role of ['timestamp', 'snapshot', 'targets'] as const)
    if (role !== 'targets' || keyring.has(role, root.signed))
      await keyring.signersFor(role, root.signed);
  const confirmed = await confirmedOf(args, terminal, report);
  const other = args.text('merge');
  if (other !== undefined && !existsSync(other)) throw new UsageError(`no folder at ${other}`);
  const shops = shopsIn(args.text('rules'));
  report.sources = await runCollect(args, terminal, args.has('deep'));
  if (other !== undefined) {
    const taken = await takeOver(openState(other), state, terminal.now());
    report.sources = [...report.sources, ...taken];
  }
  const most = args.wholeNumber('pictures', 1000);
  const photos = await fetchPhotos(
    await state.allHazards(sourceNames),
    stateOf(args),
    most,
    terminal,
  );
  terminal.note(photosInWords(photos));
  const isAccepted = args.has('accept-unusual');
  const day = {
    to,
    state,
    confirmed,
    shops,
    pictures: photos.seen,
    isAccepted,
    keyring,
    now: terminal.now(),
  };
  await locked(to, () => publishDay(day, report));
  const published = await readBack(to, args, terminal);
  report.published = published;
  const host = args.text('hand-over');
  if (host === undefined) return;
  report.handedOver = await locked(host, async () =>
    handOver(published, openFolder(to), openFolder(host)),
  );
  await readBack(host, args, terminal);
}

export const daily: Command = {
  summary: 'collects, joins, publishes, verifies as a reader and hands over, with a report',
  usage: [
    'daily --to <list folder> --keys <folder> [--hand-over <folder of the host>] [--state .hub]',
    '      [--inbox http://127.0.0.1:8787 --token-file <file>] [--with <community.ndjson>]',
    '      [--rules <shops.json>] [--merge <state folder of another host>]',
    '      [--report <state>/daily.md] [--pictures 1000] [--deep] [--accept-unusual] [--passphrase-file <file>]',
    collectUsage,
    '      pictures: so many new ones of notices are looked at in a run, one a second from each host',
    '      deep: each source is read whole again, not what is new',
    '      exit code 1: somebody must look at the report, even where the list was published; once a day for the same',
  ],
  async run(args, terminal) {
    const report: Day = { began: terminal.now(), sources: [], before: new Map() };
    const file = args.text('report') ?? join(stateOf(args), 'daily.md');
    try {
      await run(args, terminal, report);
    } catch (error) {
      if (error instanceof UsageError || terminal.signal.aborted) throw error;
      report.stopped = error instanceof Error ? error.message : String(error);
    }
    writeWhole(file, dailyReport(report));
    const { published } = report;
    if (published) terminal.out(`version ${published.version}: ${published.hazards.size} hazards`);
    terminal.out(`report: ${file}`);
    const needs = attention(report);
    for (const line of needs) terminal.note(line);
    if (needs.length === 0) return;
    const isStopped = report.stopped !== undefined;
    if (isStopped || (await isNews(needs, openState(stateOf(args)), terminal.now())))
      throw new HubError(`${needs.length} points need attention, see ${file}`);
    terminal.note('told within the last day already');
  },
};
