import { join } from 'node:path';
import { pruneAnswers } from '../answer-cache.ts';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { politeFetch } from '../fetch.ts';
import { collect as collectFrom, type SourceReport } from '../list/collect.ts';
import { openState, type State } from '../list/state.ts';
import { withLock } from '../lock-file.ts';
import { sources } from '../sources/index.ts';
import type { Source } from '../sources/source.ts';
import { table } from '../table.ts';
import { unreadIn } from './notices-unread.ts';

const userAgent = 'CartCanaryHub/0.1 (recall list; one request a second)';

/** Those named, else all. */
function chosen(args: Arguments): readonly Source[] {
  const only = args.list('only');
  const unknown = only.find((name) => !sources.some((source) => source.name === name));
  if (unknown)
    throw new UsageError(
      `no source "${unknown}"; hub sources lists them; what is entered by hand is by-hand`,
    );
  return only.length > 0 ? sources.filter(({ name }) => only.includes(name)) : sources;
}

const leftOutOf = ({ leftOut }: SourceReport): string =>
  Object.entries(leftOut)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ') || '–';

function tell(reports: SourceReport[], { out, note }: Terminal): void {
  const rows = [['source', 'outcome', 'new', 'changed', 'withdrawn', 'active', 'left out']];
  for (const one of reports) {
    rows.push([
      one.source,
      one.outcome,
      ...[one.new, one.changed, one.withdrawn, one.active].map(String),
      leftOutOf(one),
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
 * Answers that nobody asked for again in so long only fill the disk: many addresses hold a date. Longer
 * than from one full run to the next, a month, so that what did not change is not fetched anew.
 */
const keptFor = 45 * 86_400_000;
/** After longer than that a feed's first page says too little of today: a run begins anew. */
const maxBreak = 86_400_000;

const answersOf = ({ folder }: State): string => join(folder, 'answers');

/**
 * A run that was broken off goes on where it stopped, and its `now` is when it first began, for its answers
 * are as old as that.
 */
async function begin(state: State, terminal: Terminal) {
  const now = new Date(terminal.now());
  const memory = await state.memory();
  const broken = new Date(memory.unfinished ?? Number.NaN);
  const resumeFrom = now.getTime() - broken.getTime() < maxBreak ? broken : undefined;
  if (resumeFrom) terminal.note(`going on with the run of ${resumeFrom.toISOString()}`);
  const began = resumeFrom ?? now;
  await state.remember({ ...memory, unfinished: began.toISOString() });
  const fetch = politeFetch({
    ...{ fetch: terminal.fetchPublic, now: terminal.now, sleep: terminal.sleep },
    ...{ signal: terminal.signal, userAgent, folder: answersOf(state), resumeFrom },
  });
  return { fetch, now: began };
}

async function finish(state: State, now: Date): Promise<void> {
  const { unfinished: _ended, ...memory } = await state.memory();
  await state.remember(memory);
  await pruneAnswers(answersOf(state), new Date(now.getTime() - keptFor));
}

async function collectInto(
  state: State,
  which: readonly Source[],
  args: Arguments,
  terminal: Terminal,
  isFull: boolean,
): Promise<SourceReport[]> {
  const { fetch, now } = await begin(state, terminal);
  const reports = await collectFrom({
    ...{ sources: which, state, fetch, signal: terminal.signal },
    run: { now, settings: terminal.env },
    allowUnlicensed: args.has('allow-unlicensed'),
    full: isFull,
    acceptShrink: new Set(args.list('accept-shrink')),
    progress: (source, count) => count % 500 === 0 && terminal.note(`${source}: ${count} so far`),
  });
  await finish(state, now);
  return reports;
}

export const collectUsage = '      [--only a,b] [--allow-unlicensed] [--accept-shrink a,b]';

/** Collects into the state folder and says in a table what came. */
export async function runCollect(
  args: Arguments,
  terminal: Terminal,
  isFull: boolean,
): Promise<SourceReport[]> {
  const which = chosen(args);
  const state = openState(args.text('state') ?? '.hub');
  // Two at once would write over each other's memory: a first run takes hours, a timer comes every one.
  const reports = await withLock(
    join(state.folder, 'collecting'),
    `another process is collecting into ${state.folder}`,
    () => collectInto(state, which, args, terminal, isFull),
  );
  tell(reports, terminal);
  const unread = await unreadIn(state.folder);
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
