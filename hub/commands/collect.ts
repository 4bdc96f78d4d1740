import { join } from 'node:path';
import { pruneAnswers } from '../answer-cache.ts';
import {
  type Arguments,
  type Command,
  HubError,
  stateFolder,
  type Terminal,
  UsageError,
} from '../command.ts';
import { politeFetch } from '../fetch.ts';
import { collect as collectFrom, type SourceReport } from '../list/collect.ts';
import { openState, type State } from '../list/state.ts';
import { withLock } from '../lock-file.ts';
import { sources } from '../sources/index.ts';
import type { Source } from '../sources/source.ts';
import { table } from '../table.ts';
import { unreadWordings } from './notices-unread.ts';

const userAgent = 'CartCanaryHub/0.1 (recall list; one request a second)';

function selectSources(args: Arguments): readonly Source[] {
  const only = args.list('only');
  const unknown = only.find((name) => !sources.some((source) => source.name === name));
  if (unknown)
    throw new UsageError(
      `no source "${unknown}"; hub sources lists them; what is entered by hand is by-hand`,
    );
  return only.length > 0 ? sources.filter(({ name }) => only.includes(name)) : sources;
}

const leftOutText = ({ leftOut }: SourceReport): string =>
  Object.entries(leftOut)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ') || '–';

function printReports(reports: SourceReport[], { out, note }: Terminal): void {
  const rows = [['source', 'outcome', 'new', 'changed', 'withdrawn', 'active', 'left out']];
  for (const one of reports) {
    rows.push([
      one.source,
      one.outcome,
      ...[one.new, one.changed, one.withdrawn, one.active].map(String),
      leftOutText(one),
    ]);
  }
  out(table(rows));
  for (const { source, outcome, why, active, heldBack } of reports) {
    if (heldBack.length > 0)
      note(`${source}: held back, hazard and title name different goods: ${heldBack.join(', ')}`);
    if (outcome === 'skipped') note(`${source}: skipped, ${why}`);
    if (outcome === 'kept') note(`${why} (${source} keeps its ${active} previous hazards)`);
  }
}

/**
 * How long an answer stays in the cache. Many addresses contain a date and are never asked for again. It is
 * longer than a month, the time between two full runs, so that unchanged answers are not fetched anew.
 */
const answerRetention = 45 * 86_400_000;
/** A run that was interrupted for longer starts anew, because the pages it read are out of date. */
const maxInterruption = 86_400_000;

const answersFolder = ({ folder }: State): string => join(folder, 'answers');

/**
 * Starts a run, or goes on with an interrupted one. `now` is then the time when that run first began,
 * because its cached answers are as old as that.
 */
async function startRun(state: State, terminal: Terminal) {
  const now = new Date(terminal.now());
  const memory = await state.memory();
  const interrupted = new Date(memory.unfinished ?? Number.NaN);
  const resumeFrom =
    now.getTime() - interrupted.getTime() < maxInterruption ? interrupted : undefined;
  if (resumeFrom) terminal.note(`going on with the run of ${resumeFrom.toISOString()}`);
  const began = resumeFrom ?? now;
  await state.remember({ ...memory, unfinished: began.toISOString() });
  const fetch = politeFetch({
    ...{ fetch: terminal.fetchPublic, now: terminal.now, sleep: terminal.sleep },
    ...{ signal: terminal.signal, userAgent, folder: answersFolder(state), resumeFrom },
  });
  return { fetch, now: began };
}

async function finishRun(state: State, now: Date): Promise<void> {
  const { unfinished: _ended, ...memory } = await state.memory();
  await state.remember(memory);
  await pruneAnswers(answersFolder(state), new Date(now.getTime() - answerRetention));
}

async function collectInto(
  state: State,
  selected: readonly Source[],
  args: Arguments,
  terminal: Terminal,
  isFull: boolean,
): Promise<SourceReport[]> {
  const { fetch, now } = await startRun(state, terminal);
  const reports = await collectFrom({
    ...{ sources: selected, state, fetch, signal: terminal.signal },
    run: { now, settings: terminal.env },
    allowUnlicensed: args.has('allow-unlicensed'),
    full: isFull,
    acceptShrink: new Set(args.list('accept-shrink')),
    progress: (source, count) => count % 500 === 0 && terminal.note(`${source}: ${count} so far`),
  });
  await finishRun(state, now);
  return reports;
}

export const collectUsage = '      [--only a,b] [--allow-unlicensed] [--accept-shrink a,b]';

export async function runCollect(
  args: Arguments,
  terminal: Terminal,
  isFull: boolean,
): Promise<SourceReport[]> {
  const which = selectSources(args);
  const state = openState(stateFolder(args));
  // Two runs would overwrite each other's state: a first run takes hours, and a timer may start one every hour.
  const reports = await withLock(
    join(state.folder, 'collecting'),
    `another process is collecting into ${state.folder}`,
    () => collectInto(state, which, args, terminal, isFull),
  );
  printReports(reports, terminal);
  const unread = await unreadWordings(state.folder);
  if (unread.length > 0)
    terminal.note(`${unread.length} notices say what no rule reads; hub notices --unread`);
  return reports;
}

export const collect: Command = {
  summary: 'fetches what is new from every source into the state folder',
  usage: ['collect [--state .hub] [--full]', collectUsage],
  async run(args, terminal) {
    const reports = await runCollect(args, terminal, args.has('full'));
    const failed = reports.filter(({ outcome }) => outcome === 'kept').map(({ source }) => source);
    if (failed.length > 0)
      throw new HubError(
        `${failed.length} of ${reports.length} sources failed: ${failed.join(', ')}`,
      );
  },
};
