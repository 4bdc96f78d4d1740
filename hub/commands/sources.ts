import { type Command, optional } from '../command.ts';
import { openState } from '../list/state.ts';
import { sources as all } from '../sources/index.ts';
import type { Source } from '../sources/source.ts';
import { table } from '../table.ts';

const keyOf = ({ needs = [] }: Source, env: Readonly<Record<string, string | undefined>>): string =>
  needs.map((name) => `${name}${env[name] ? '' : ' (missing)'}`).join(', ') || '–';

export const sources: Command = {
  summary: 'lists the sources, their licences, and when they last brought something',
  usage: ['sources [--state .hub] [--terms]'],
  options: { state: { type: 'string' }, terms: { type: 'boolean' } },
  async run(args, terminal) {
    const state = openState(optional(args, 'state') ?? '.hub');
    const { sources: memories } = await state.memory();
    const rows = [['source', 'met', 'brings', 'licence', 'key', 'hazards', 'last run', 'note']];
    for (const source of all) {
      const memory = memories[source.name];
      const hazards = await state.hazardsOf(source.name);
      rows.push([
        ...[source.name, source.status, source.brings, source.licence ?? 'not known'],
        keyOf(source, terminal.env),
        String(hazards.filter(({ status }) => status === 'active').length),
        memory?.since?.slice(0, 10) ?? '–',
        memory?.failure ?? source.offByDefault ?? '',
      ]);
    }
    for (const line of table(rows)) terminal.out(line);
    if (args.values.terms !== true) return;
    for (const { name, attribution, terms } of all)
      terminal.out(`${name}: ${attribution}. Terms: ${terms}`);
  },
};
