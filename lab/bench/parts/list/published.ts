import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { packSegment } from '../../../../hub/list/compact.ts';
import { openFolder } from '../../../../hub/list/folder.ts';
import { createKey, roleNames } from '../../../../hub/list/keys.ts';
import { packagedHazards } from '../../../../hub/list/packaged.ts';
import {
  createKeyring,
  inDays,
  metaOf,
  moment,
  rootBody,
  signedText,
} from '../../../../hub/list/sign.ts';
import { type Hazard, hazardId } from '../../../../lib/core/hazard.ts';
import { onDisk } from '../../../../lib/list/follow.ts';
import { createChance } from '../../../chance.ts';

/** A list of any size in a folder, with a day's update after it. Written part by part. */
export interface PublishedList {
  folder: string;
  size: number;
  trustedRoot: string;
  /** `version` 1 is the list, 2 the day after. */
  show(version: 1 | 2): void;
  bytes: number;
  updateBytes: number;
  /** Facts of listings to look up: some are in the list, most are not. */
  listings: { site: string; id: string; titles: string[] }[];
}

const perPart = 20_000;
const updated = { added: 36, edited: 6, removed: 1 };

/** What `show` needs, and the rest of a list, in a file beside its folder. */
type Kept = Omit<PublishedList, 'show'> & { timestamps: [number, string][] };

const shown = ({ timestamps, ...list }: Kept): PublishedList => ({
  ...list,
  show: (version) =>
    openFolder(list.folder).write('timestamp.json', new Map(timestamps).get(version) ?? ''),
});

/** One that was made before is taken again. */
export async function publishList(folderPath: string, size: number): Promise<PublishedList> {
  const file = `${folderPath}.json`;
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await makeList(folderPath, size)));
  return shown(JSON.parse(readFileSync(file, 'utf8')) as Kept);
}

/** A packaged hazard under numbers of its own, so that the list may be of any size. */
const copyOf = (hazard: Hazard, at: number): Hazard => ({
  ...hazard,
  reference: `${hazard.reference.slice(0, 280)}.${at}`,
  products: hazard.products.map((product) => ({
    ...product,
    listings: product.listings.map((one) => ({ ...one, id: `${one.id.slice(0, -7)}${at}` })),
  })),
});

async function makeList(folderPath: string, size: number): Promise<Kept> {
  const real = await packagedHazards();
  const chance = createChance(size);
  const make = (at: number): Hazard => copyOf(real[at % real.length] as Hazard, at);

  const now = Date.now();
  const folder = openFolder(folderPath);
  const line = moment(now);
  const parts = Math.ceil(size / perPart);
  const kept: Hazard[] = [];
  const packed = Array.from({ length: parts }, (_, part) => {
    const count = Math.min(perPart, size - part * perPart);
    const put = Array.from({ length: count }, (_, at) => make(part * perPart + at));
    kept.push(...put.slice(0, 200));
    if (part % 5 === 4) console.error(`  … ${(part + 1) * perPart} of ${size} hazards made`);
    // Written at once, so that no more than one part is in memory.
    return packSegment({ line, from: 0, to: 1 }, { put, remove: [] }).map(({ bytes, file }) => {
      const name = `segments/0-1.${part + 1}-${file.custom.part}.segment`;
      folder.write(onDisk(name, file.hashes.sha256), bytes);
      return { path: name, file };
    });
  });
  const whole = packed.flat().map(({ path, file }, at, { length: of }) => ({
    path,
    file: { ...file, custom: { ...file.custom, part: at + 1, of } },
  }));
  const edited = kept
    .slice(0, updated.edited)
    .map((hazard) => ({ ...hazard, updated: '2026-11-25' }));
  const added = Array.from({ length: updated.added }, (_, at) => make(size + at));
  const remove = kept.slice(-updated.removed).map(hazardId);
  const day = packSegment({ line, from: 1, to: 2 }, { put: [...edited, ...added], remove });
  for (const { path, file, bytes } of day) folder.write(onDisk(path, file.hashes.sha256), bytes);

  const keys = roleNames.map((role) => createKey(`${folderPath}-keys`, role, undefined));
  const keyring = createKeyring(keys, async () => '', 'bench');
  const one = { root: 1, targets: 1, snapshot: 1, timestamp: 1 };
  const body = rootBody(keys, one, { version: 1, expires: inDays(now, 30), development: false });
  const trustedRoot = signedText(body, await keyring.allFor('root', body));
  const timestamps = new Map<number, string>();
  const sign = async (version: number, files: { path: string; file: object }[], count: number) => {
    const common = { spec_version: '1.0.34', version, expires: inDays(now, 30) };
    const by = (role: 'targets' | 'snapshot' | 'timestamp') => keyring.signersFor(role, body);
    const targets = Object.fromEntries(files.map(({ path, file }) => [path, file]));
    const list = { line, version, published: moment(now), count };
    const targetsText = signedText(
      { _type: 'targets', ...common, targets, list },
      await by('targets'),
    );
    const meta = { 'targets.json': { version, ...metaOf(targetsText) } };
    const snapshot = signedText({ _type: 'snapshot', ...common, meta }, await by('snapshot'));
    const above = { 'snapshot.json': { version, ...metaOf(snapshot) } };
    timestamps.set(
      version,
      signedText({ _type: 'timestamp', ...common, meta: above }, await by('timestamp')),
    );
    folder.write(`${version}.targets.json`, targetsText);
    folder.write(`${version}.snapshot.json`, snapshot);
  };
  await sign(1, whole, size);
  const after = day.map(({ path, file }) => ({ path, file }));
  await sign(2, [...whole, ...after], size + updated.added - updated.removed);

  return {
    folder: folderPath,
    size,
    trustedRoot,
    timestamps: [...timestamps],
    bytes: whole.reduce((sum, { file }) => sum + file.length, 0),
    updateBytes: day.reduce((sum, { file }) => sum + file.length, 0),
    listings: listingsFrom(kept, chance),
  };
}

function listingsFrom(
  hazards: Hazard[],
  chance: ReturnType<typeof createChance>,
): PublishedList['listings'] {
  const titles = hazards.flatMap(({ products }) => products.flatMap(({ names }) => names.en ?? []));
  const known = hazards.flatMap(({ products }) => products.flatMap(({ listings }) => listings));
  return Array.from({ length: 200 }, (_, at) => {
    const listing = at % 5 === 0 ? chance.pick(known) : undefined;
    const { site, id } = listing ?? { site: 'aliexpress', id: `1005${chance.digits(12)}` };
    return { site, id, titles: [chance.pick(titles)] };
  });
}
