import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { byCodeUnit, canonicalJson, ndjson } from '../canonical.ts';
import { type Arguments, type Command, HubError, UsageError } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { joinHazards } from '../list/join.ts';
import { jointKinds } from '../list/signs.ts';
import { openState } from '../list/state.ts';
import { toOpenRecall } from '../open-recall/format.ts';
import { sourceNames } from '../sources/index.ts';
import { koreanFacts } from '../sources/source.ts';
import { writeWhole } from '../whole-file.ts';

/** Licences under which nothing is said of passing the data on. */
const unsettled: ReadonlySet<string> = new Set([koreanFacts, 'MT-public-information', 'facts']);

/**
 * Each listing that a notice names, a line of the public data set (docs/sources.md). The authority is named in
 * English, else in its own language.
 */
export function pairsOf(hazards: readonly Hazard[]) {
  const settled = hazards.filter((one) => one.about === 'product' && !unsettled.has(one.licence));
  const pairs = settled.flatMap(
    ({ reference, authority: { name, country }, licence, products }) => {
      const authority = name.en ?? Object.values(name)[0] ?? country;
      const listings = products.flatMap((product) => product.listings);
      return listings.map(({ site: shop, id }) => ({
        key: `${shop} ${id} ${country} ${reference}`,
        pair: { reference, authority, country, shop, id, licence },
      }));
    },
  );
  return [...new Map(pairs.map(({ key, pair }) => [key, pair]))]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([, pair]) => pair);
}

/** Records, and beside them the hazards, which say what the format has no place for. */
function writeOpenRecall(hazards: Hazard[], out: string): string[] {
  const records = hazards.map(toOpenRecall).sort((one, other) => byCodeUnit(one.id, other.id));
  const beside = out.replace(/(?:\.ndjson)?$/, '.hazards.ndjson');
  writeWhole(out, records.map((record) => `${canonicalJson(record)}\n`).join(''));
  writeWhole(beside, ndjson(hazards, hazardId));
  return [out, beside];
}

/** Notice and listing, as public data; how many. */
function writePairs(hazards: Hazard[], out: string): number {
  const pairs = pairsOf(hazards);
  writeWhole(out, pairs.map((pair) => `${canonicalJson(pair)}\n`).join(''));
  return pairs.length;
}

export const collected = (args: Arguments): Promise<Hazard[]> => {
  const from = args.text('from');
  return from
    ? readHazardFile(from)
    : openState(args.text('state') ?? '.hub').allHazards(sourceNames);
};

export const exportHazards: Command = {
  summary: 'joins what was collected and writes it, for publish or for others',
  usage: [
    'export --out <file.ndjson> [--format hazards|orf|pairs]',
    '       [--state .hub | --from <hazards.ndjson>]',
  ],
  async run(args, terminal) {
    const format = args.text('format') ?? 'hazards';
    if (!['hazards', 'orf', 'pairs'].includes(format))
      throw new UsageError(`--format takes hazards, orf or pairs, not "${format}"`);
    const out = args.needed('out');
    const all = await collected(args);
    if (all.length === 0) throw new HubError('nothing was collected yet');
    const { hazards, joints, repeated } = joinHazards(all);
    const active = hazards.filter(({ status }) => status === 'active');
    const files = format === 'orf' ? writeOpenRecall(active, out) : [out];
    if (format === 'hazards') writeWhole(out, ndjson(hazards, hazardId));
    if (format === 'pairs') terminal.out(`${writePairs(active, out)} listings named by notices`);
    const pairs = new Set(joints.map((joint) => joint.hazards.join(' '))).size;
    const byKind = jointKinds
      .map((kind) => `${kind} ${joints.filter(({ why }) => why === kind).length}`)
      .join(', ');
    terminal.out(
      `${active.length} hazards, ${hazards.length - active.length} withdrawn, ${repeated.length} that came twice`,
    );
    terminal.out(`${pairs} pairs of notices about one product (${byKind})`);
    for (const file of files) terminal.out(`written: ${file}`);
  },
};
