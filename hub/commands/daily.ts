import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hazardId } from '../../lib/core/hazard.ts';
import { asFailure } from '../../lib/list/failure.ts';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { keyringOf, passphraseOf } from '../key-options.ts';
import type { SourceReport } from '../list/collect.ts';
import { attention, type Day, dailyReport } from '../list/daily-report.ts';
import { draftInWords } from '../list/draft.ts';
import { locked, openFolder } from '../list/folder.ts';
import { handOver } from '../list/hand-over.ts';
import { mergeHazards, suspicion } from '../list/merge.ts';
import { prepare } from '../list/prepare.ts';
import { type Publication, readPublication, readRoots } from '../list/publication.ts';
import { publish } from '../list/publish.ts';
import { type Keyring, moment } from '../list/sign.ts';
import { openState, type State } from '../list/state.ts';
import { listOfToday } from '../list/today.ts';
import { checkSegments, readVerified } from '../list/verify.ts';
import { sourceNames, sources } from '../sources/index.ts';
import { writeWhole } from '../whole-file.ts';
import { collectUsage, runCollect } from './collect.ts';

const stateOf = (args: Arguments): string => args.text('state') ?? '.hub';

/** Older than this, what another host collected needs a look; its hazards stay in the list. */
const longestSilence = 3 * 86_400_000;

/** Takes over what a host collected whose address some sources are bound to, from its state folder. */
async function takeOver(from: State, to: State, now: number): Promise<SourceReport[]> {
  const { sources: memories } = await from.memory();
  const reports: SourceReport[] = [];
  for (const [source, { since, failure, leftOut }] of Object.entries(memories)) {
    const hazards = await from.hazardsOf(source);
    const found = new Map(hazards.map((hazard) => [hazardId(hazard), hazard]));
    const previous = await to.hazardsOf(source);
    const doubt = suspicion({ hazards: found, holds: undefined }, previous, undefined, true);
    const merged = mergeHazards(previous, found, 'stays');
    if (!doubt) await to.replaceHazards(source, hazards);
    const isSilent = now - Date.parse(since ?? '1970-01-01') > longestSilence;
    const wrong = failure ?? doubt;
    if (since && !doubt) {
      const memory = await to.memory();
      const known = { ...memory.sources[source], leftOut, since };
      await to.remember({ ...memory, sources: { ...memory.sources, [source]: known } });
    }
    reports.push({
      heard: since?.slice(0, 10),
      ...{ source, new: merged.new, changed: merged.changed, withdrawn: merged.withdrawn, leftOut },
      heldBack: [],
      outcome: wrong !== undefined || isSilent ? 'kept' : 'collected',
      why: wrong ?? `by another host, last on ${since?.slice(0, 10) ?? 'no day'}`,
      active: (doubt ? previous : hazards).filter(({ status }) => status === 'active').length,
    });
  }
  return reports;
}

/** A source that suddenly brings a flood is as broken as one that brings nothing. */
const mostGrowth = 10;
function refuseGrowth(count: number, before: number) {
  if (before === 0 || count < before * mostGrowth) return;
  throw new HubError(
    `${count} hazards instead of ${before}; if that is right, say --accept-unusual`,
  );
}

/** Of each source that others run the day of its last good answer. */
const heardOf = ({ sources: memories }: Awaited<ReturnType<State['memory']>>) =>
  Object.fromEntries(
    sources
      .filter(({ status }) => status !== 'by hand')
      .flatMap(({ name }) => {
        const since = memories[name]?.since;
        return since === undefined ? [] : [[name, since.slice(0, 10)]];
      }),
  );

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

/** Joins and signs. An unusual day ends before anything is signed. */
async function publishDay(
  args: Arguments,
  terminal: Terminal,
  keyring: Keyring,
  report: Day,
): Promise<void> {
  const folder = openFolder(args.needed('to'));
  const isAccepted = args.has('accept-unusual');
  const roots = await readRoots(folder);
  const previous = await readPublication(folder, roots);
  report.before = previous?.hazards ?? new Map();
  const state = openState(stateOf(args));
  const collected = await state.allHazards(sourceNames);
  if (collected.length === 0) throw new HubError('nothing was collected yet');
  const more = args.text('with');
  const confirmed = more === undefined ? [] : await readHazardFile(more);
  const now = terminal.now();
  const withdrawn = new Set((await state.withdrawals()).map(({ id }) => id));
  const today = moment(now).slice(0, 10);
  const given = { collected, confirmed, withdrawn, published: report.before, today };
  const { hazards, carried } = listOfToday(given);
  if (!isAccepted) {
    report.carried = carried;
    hazards.push(...carried);
  }
  const plan = await prepare({ hazards, previous, now, allowShrink: isAccepted, withdrawn });
  if (!isAccepted && plan) refuseGrowth(plan.count, report.before.size);
  const heard = heardOf(await state.memory());
  const work = { folder, keyring, plan, previous, root: roots[0], now, drafts: true, heard };
  const { draft } = await publish(work);
  if (!draft) return;
  const words = draftInWords(draft.text, folder, previous);
  // A draft that nobody should sign is no reason to stop vouching for what is published.
  report.draft = { ...draft, words: await words.catch((error) => [asFailure(error).message]) };
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

async function run(args: Arguments, terminal: Terminal, report: Day): Promise<void> {
  const to = args.needed('to');
  // A mistyped folder, a missing key and a wrong passphrase are noticed before hours of collecting.
  const [root] = await readRoots(openFolder(to));
  const keyring = keyringOf(args, passphraseOf(args, terminal));
  // Without the targets keys people sign.
  for (const role of ['timestamp', 'snapshot', 'targets'] as const)
    if (role !== 'targets' || keyring.has(role, root.signed))
      await keyring.signersFor(role, root.signed);
  const other = args.text('merge');
  if (other !== undefined && !existsSync(other)) throw new UsageError(`no folder at ${other}`);
  report.sources = await runCollect(args, terminal, args.has('deep'));
  if (other !== undefined) {
    const more = await takeOver(openState(other), openState(stateOf(args)), terminal.now());
    report.sources = [...report.sources, ...more];
  }
  await locked(to, () => publishDay(args, terminal, keyring, report));
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
    '      [--with <community.ndjson>] [--merge <state folder of another host>]',
    '      [--report <state>/daily.md] [--deep] [--accept-unusual] [--passphrase-file <file>]',
    collectUsage,
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
