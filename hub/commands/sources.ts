import { everyChannel } from '../../lib/reports/channels.ts';
import { type Command, HubError, stateFolder } from '../command.ts';
import { isSet } from '../list/collect.ts';
import { openState } from '../list/state.ts';
import { sources as all } from '../sources/index.ts';
import type { Source } from '../sources/source.ts';
import { table } from '../table.ts';

/** Lists official reporting channels, whose addresses and numbers have to be verified now and then. */
export const channels: Command = {
  summary: 'the official ways to report, and which of them nobody verified for a year',
  usage: ['channels      (exit code 1 when an entry is over a year unverified)'],
  async run(_, { now, out, note }) {
    const all = everyChannel();
    const rows = all.map(({ id, shop, verified, link, phone }) => [
      ...[shop ?? id, verified ?? 'never', phone ?? '', link ? `${link.url} (${link.kind})` : ''],
    ]);
    out(table([['channel', 'verified', 'phone', 'link'], ...rows]));
    const today = new Date(now());
    today.setUTCFullYear(today.getUTCFullYear() - 1);
    const yearAgo = today.toISOString().slice(0, 10);
    const outdated = all.filter(({ verified }) => verified && verified < yearAgo);
    for (const { id, shop, verified } of outdated) note(`${shop ?? id}: last verified ${verified}`);
    if (outdated.length > 0) {
      throw new HubError(`${outdated.length} of ${all.length} entries are over a year unverified`);
    }
  },
};

const neededKeys = (
  { needs = [] }: Source,
  env: Readonly<Record<string, string | undefined>>,
): string =>
  needs.map((name) => `${name}${isSet(name, env) ? '' : ' (missing)'}`).join(', ') || '–';

export const sources: Command = {
  summary: 'lists the sources, their licences, and when they last brought something',
  usage: ['sources [--state .hub]'],
  async run(args, terminal) {
    const state = openState(stateFolder(args));
    const { sources: memories } = await state.memory();
    const rows = [
      ['source', 'read from', 'brings', 'licence', 'key', 'hazards', 'last run', 'note'],
    ];
    for (const source of all) {
      const memory = memories[source.name];
      const hazards = await state.hazardsOf(source.name);
      rows.push([
        ...[source.name, source.status, source.brings, source.licence ?? 'not known'],
        neededKeys(source, terminal.env),
        String(hazards.filter(({ status }) => status === 'active').length),
        memory?.since?.slice(0, 10) ?? '–',
        memory?.failure ?? '',
      ]);
    }
    terminal.out(table(rows));
  },
};
