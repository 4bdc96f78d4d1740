import { join } from 'node:path';
import { hazardId } from '../../lib/core/hazard.ts';
import { type Arguments, stateFolder, type Terminal, UsageError } from '../command.ts';
import { openState } from '../list/state.ts';
import { type CollectedWording, openWordings } from '../list/wordings.ts';
import { withLock } from '../lock-file.ts';
import { readSettledLine } from '../sources/reading/findings/settled.ts';
import { oneLine } from '../sources/reading/words.ts';

/** Wordings that no rule reads and nobody has settled; warnings name only the risk of such notices. */
export const unreadWordings = async (folder: string): Promise<CollectedWording[]> =>
  (await openWordings(folder).collected()).filter(({ read }) => read === '-');

/** `hub notices --unread`: one wording after the other, with the key that settles it. */
export async function listUnread(args: Arguments, { out, note }: Terminal): Promise<void> {
  const unread = Map.groupBy(await unreadWordings(stateFolder(args)), ({ key }) => key);
  for (const [key, notices] of unread) {
    const [{ goods, text } = { goods: '', text: '' }] = notices;
    out(`${key} ${notices.map(({ hazard }) => hazard).join(' ')}`);
    out(`  ${oneLine(goods)}`);
    out(`  ${oneLine(text)}`);
  }
  note(
    `${unread.size} wordings; --settle "<key> <findings>" says what one finds, "<key> -" nothing`,
  );
}

function lineOf(args: Arguments) {
  const line = args.needed('settle');
  try {
    return { line, ...readSettledLine(line) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `hub notices --settle "Ab3dE_9x small_parts eyes"`: stores the findings for later runs and applies them at once. */
export async function settle(args: Arguments, terminal: Terminal): Promise<void> {
  const { line, key, findings } = lineOf(args);
  const state = openState(stateFolder(args));
  const wordings = openWordings(state.folder);
  const busy = `hub collect is at work in ${state.folder}`;
  await withLock(join(state.folder, 'collecting'), busy, async () => {
    const collected = await wordings.collected();
    const matching = collected.flatMap((one) => (one.key === key ? one.hazard : []));
    if (matching.length === 0) throw new UsageError(`no collected notice has the key ${key}`);
    for (const source of new Set(matching.map((id) => id.split(':', 1)[0] ?? ''))) {
      const hazards = await state.hazardsOf(source);
      const settled = hazards.map((one) =>
        matching.includes(hazardId(one)) ? { ...one, findings } : one,
      );
      await state.replaceHazards(source, settled);
    }
    await wordings.settle(line);
    terminal.out(`${key} settled for ${matching.join(' ')}`);
  });
}
