import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Hazard } from '../../lib/core/hazard.ts';
import { writeAtomically } from '../atomic-write.ts';
import {
  type Arguments,
  type Command,
  HubError,
  stateFolder,
  type Terminal,
  UsageError,
} from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { fetchConfirmed } from '../inbox/inbox-client.ts';
import { keyringOf, passphraseOf } from '../key-options.ts';
import { type DayReport, dailyReport, pointsOfAttention } from '../list/daily-report.ts';
import { openFolder, withFolderLock } from '../list/folder.ts';
import { handOver } from '../list/hand-over.ts';
import { type Publication, readRoots } from '../list/publication.ts';
import { publishDay } from '../list/publish-day.ts';
import { openState, type State } from '../list/state.ts';
import { takeOver } from '../list/take-over.ts';
import { checkSegments, readVerified } from '../list/verify.ts';
import { fetchPhotos, photosInWords } from '../photos/fetch-photos.ts';
import { shopsIn } from '../rules/shops-file.ts';
import { sourceNames } from '../sources/index.ts';
import { collectUsage, runCollect } from './collect.ts';

/** The same points alert the operator once a day, however often the command runs. A failed run always does. */
const alertInterval = 20 * 3600_000;

/** Whether the operator has to be alerted; remembers that it was. */
async function mustAlert(needs: string[], state: State, now: number): Promise<boolean> {
  const memory = await state.memory();
  const { alarm } = memory;
  const isRecent = alarm !== undefined && now - Date.parse(alarm.at) < alertInterval;
  if (isRecent && needs.every((line) => alarm.about.includes(line))) return false;
  await state.remember({ ...memory, alarm: { at: new Date(now).toISOString(), about: needs } });
  return true;
}

/** Verifies the publication as a new client does, and every segment of it as well. */
async function verifyPublished(
  place: string,
  args: Arguments,
  terminal: Terminal,
): Promise<Publication> {
  const roots = await readRoots(openFolder(args.needed('to')));
  const first = roots.at(-1)?.text ?? '';
  const publication = await readVerified(place, first, terminal, terminal.now());
  const wrong = await checkSegments(publication);
  if (wrong.length > 0) throw new HubError(`${place}: ${wrong.join('; ')}`);
  return publication;
}

/** Hazards that reviewers confirmed, from a file and the inbox. The list is published even if the inbox is down. */
async function readConfirmed(
  args: Arguments,
  terminal: Terminal,
  report: DayReport,
): Promise<Hazard[]> {
  const file = args.text('with');
  const fromFile = file === undefined ? [] : readHazardFile(file);
  if (args.text('inbox') === undefined) return fromFile;
  try {
    return [...fromFile, ...(await fetchConfirmed(args, terminal)).hazards];
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    report.inboxFailure = error.message;
    return fromFile;
  }
}

async function run(args: Arguments, terminal: Terminal, report: DayReport): Promise<void> {
  const to = args.needed('to');
  const state = openState(stateFolder(args));
  // Checked first, so that a mistyped folder or a wrong passphrase shows before hours of collecting.
  const [root] = await readRoots(openFolder(to));
  const keyring = keyringOf(args, passphraseOf(args, terminal));
  // The targets keys may be missing: people sign the targets then.
  for (const role of ['timestamp', 'snapshot', 'targets'] as const)
    if (role !== 'targets' || keyring.has(role, root.signed))
      await keyring.signersFor(role, root.signed);
  const confirmed = await readConfirmed(args, terminal, report);
  const other = args.text('merge');
  if (other !== undefined && !existsSync(other)) throw new UsageError(`no folder at ${other}`);
  const shops = shopsIn(args.text('rules'));
  report.sources = await runCollect(args, terminal, args.has('deep'));
  if (other !== undefined) {
    const takenOver = await takeOver(openState(other), state, terminal.now());
    report.sources = [...report.sources, ...takenOver];
  }
  const maxPictures = args.wholeNumber('pictures', 1000);
  const photos = await fetchPhotos(
    await state.allHazards(sourceNames),
    stateFolder(args),
    maxPictures,
    terminal,
  );
  terminal.note(photosInWords(photos));
  const isAccepted = args.has('accept-unusual');
  const day = {
    to,
    state,
    confirmed,
    shops,
    pictures: photos.records,
    isAccepted,
    keyring,
    now: terminal.now(),
  };
  await withFolderLock(to, () => publishDay(day, report));
  const published = await verifyPublished(to, args, terminal);
  report.published = published;
  const host = args.text('hand-over');
  if (host === undefined) return;
  report.handedOver = await withFolderLock(host, async () =>
    handOver(published, openFolder(to), openFolder(host)),
  );
  await verifyPublished(host, args, terminal);
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
    const report: DayReport = { began: terminal.now(), sources: [], previousHazards: new Map() };
    const file = args.text('report') ?? join(stateFolder(args), 'daily.md');
    try {
      await run(args, terminal, report);
    } catch (error) {
      if (error instanceof UsageError || terminal.signal.aborted) throw error;
      report.failure = error instanceof Error ? error.message : String(error);
    }
    writeAtomically(file, dailyReport(report));
    const { published } = report;
    if (published) terminal.out(`version ${published.version}: ${published.hazards.size} hazards`);
    terminal.out(`report: ${file}`);
    const needs = pointsOfAttention(report);
    for (const line of needs) terminal.note(line);
    if (needs.length === 0) return;
    const isStopped = report.failure !== undefined;
    if (isStopped || (await mustAlert(needs, openState(stateFolder(args)), terminal.now())))
      throw new HubError(`${needs.length} points need attention, see ${file}`);
    terminal.note('told within the last day already');
  },
};
