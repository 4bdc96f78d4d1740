import { everyChannel, unverifiedChannels } from '../../lib/reports/channels.ts';
import { type Command, HubError, UsageError } from '../command.ts';
import { table } from '../table.ts';

/** Addresses and numbers go stale, and a shopper in a hurry must not meet a dead one. */
export const channels: Command = {
  summary: 'the official ways to report, and which of them nobody verified for a year',
  usage: ['channels', 'channels check   (exit code 1 when an entry is over a year unverified)'],
  options: {},
  async run({ words }, { now, out }) {
    const [word] = words;
    if (word !== undefined && word !== 'check') throw new UsageError(`no channels ${word}`);
    const all = everyChannel();
    if (word === undefined) {
      const rows = all.map(({ id, shop, verified, link, phone }) => [
        ...[shop ?? id, verified, phone ?? '', link ? `${link.url} (${link.kind})` : ''],
      ]);
      for (const line of table([['channel', 'verified', 'phone', 'link'], ...rows])) out(line);
      return;
    }
    const late = unverifiedChannels(new Date(now()).toISOString().slice(0, 10));
    for (const { id, shop, verified, link, phone } of late) {
      out(`${shop ?? id}: last verified ${verified}, ${link?.url ?? phone ?? 'a text of law'}`);
    }
    if (late.length > 0) {
      throw new HubError(`${late.length} of ${all.length} entries are over a year unverified`);
    }
    out(`${all.length} entries, all verified within a year`);
  },
};
