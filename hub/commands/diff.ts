import { existsSync, statSync } from 'node:fs';
import { hazardId } from '../../lib/core/hazard.ts';
import { type Command, optional, type Terminal, UsageError } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { diffInWords, type List } from '../list/diff.ts';
import { readTrustedRoot } from '../list/trusted-root.ts';
import { readVerified } from '../list/verify.ts';

/** A published list (folder or address, verified), or a file of hazards. */
async function readSide(
  place: string,
  root: string | undefined,
  terminal: Terminal,
): Promise<List> {
  if (existsSync(place) && statSync(place).isFile()) {
    return new Map((await readHazardFile(place)).map((hazard) => [hazardId(hazard), hazard]));
  }
  return (await readVerified(place, readTrustedRoot(root), terminal, undefined)).hazards;
}

export const diff: Command = {
  summary: 'says in words what differs between two lists',
  usage: [
    'diff <before> <after> [--root <root.json>]      each a list folder, an address or NDJSON',
  ],
  options: { root: { type: 'string' } },
  async run(args, terminal) {
    const [before, after] = args.words;
    if (before === undefined || after === undefined) throw new UsageError('which two lists?');
    const root = optional(args, 'root');
    const old = await readSide(before, root, terminal);
    const now = await readSide(after, root, terminal);
    for (const line of diffInWords(old, now)) terminal.out(line);
  },
};
