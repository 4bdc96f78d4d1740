import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { writeAtomically } from '../atomic-write.ts';
import { byCodeUnit, canonicalJson, ndjson } from '../canonical.ts';
import { type Arguments, type Command, HubError, stateFolder, UsageError } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { jointKinds } from '../list/identifiers.ts';
import { joinHazards } from '../list/join.ts';
import { openState } from '../list/state.ts';
import { sourceNames } from '../sources/index.ts';
import { koreanFacts } from '../sources/source.ts';

/** Licences that do not say whether the data may be passed on. */
const unclearLicences: ReadonlySet<string> = new Set([
  koreanFacts,
  'MT-public-information',
  'facts',
]);

/**
 * Each listing that a notice names, a line of the public data set (docs/sources.md). The authority is named in
 * English, else in its own language.
 */
export function listingPairs(hazards: readonly Hazard[]) {
  const publishable = hazards.filter(
    (one) => one.about === 'product' && !unclearLicences.has(one.licence),
  );
  const pairs = publishable.flatMap(
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

/** Only our own format has withdrawn notices, for those who had them before. */
const formats: Record<string, (all: readonly Hazard[], active: readonly Hazard[]) => string> = {
  hazards: (all) => ndjson(all, hazardId),
  pairs: (_, active) =>
    listingPairs(active)
      .map((pair) => `${canonicalJson(pair)}\n`)
      .join(''),
};

const readHazards = async (args: Arguments): Promise<Hazard[]> => {
  const from = args.text('from');
  return from ? readHazardFile(from) : openState(stateFolder(args)).allHazards(sourceNames);
};

export const exportHazards: Command = {
  summary: 'joins what was collected and writes it, for publish or for others',
  usage: [
    'export --out <file.ndjson> [--format hazards|pairs]',
    '       [--state .hub | --from <hazards.ndjson>]',
  ],
  async run(args, terminal) {
    const name = args.text('format') ?? 'hazards';
    const write = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (!write) throw new UsageError(`--format takes hazards or pairs, not "${name}"`);
    const out = args.needed('out');
    const all = await readHazards(args);
    if (all.length === 0) throw new HubError('nothing was collected yet');
    const { hazards, joints, repeated } = joinHazards(all);
    const active = hazards.filter(({ status }) => status === 'active');
    writeAtomically(out, write(hazards, active));
    const pairs = new Set(joints.map((joint) => joint.hazards.join(' '))).size;
    const byKind = jointKinds
      .map((kind) => `${kind} ${joints.filter(({ why }) => why === kind).length}`)
      .join(', ');
    terminal.out(
      `${active.length} hazards, ${hazards.length - active.length} withdrawn, ${repeated.length} that came twice`,
    );
    terminal.out(`${pairs} pairs of notices about one product (${byKind})`);
    terminal.out(`written: ${out}`);
  },
};
