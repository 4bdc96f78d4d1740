import { isDeepStrictEqual } from 'node:util';
import { onDisk } from '../../lib/list/follow.ts';
import { type RoleName, readSnapshot, readTargets } from '../../lib/list/metadata.ts';
import { signersOf } from '../../lib/list/trusted.ts';
import { HubError } from '../command.ts';
import { type Draft, draftName, readDraftTargets } from './draft.ts';
import type { ListFolder } from './folder.ts';
import { logPublication } from './log.ts';
import type { Plan } from './prepare.ts';
import type { Publication, Root } from './publication.ts';
import {
  inDays,
  type Keyring,
  type Lifetimes,
  metaOf,
  moment,
  signedText,
  specVersion,
  lifetimes as usualLifetimes,
} from './sign.ts';

export interface PublishOptions {
  folder: ListFolder;
  keyring: Keyring;
  /** The newest one; written too where it is not there yet. */
  root: Root;
  /** `undefined`: nothing changed, so only the vouching is renewed. */
  plan: Plan | undefined;
  previous: Publication | undefined;
  now: number;
  lifetimes?: Lifetimes;
  /** Where the targets keys are elsewhere a draft is left for people to sign; else that is an error. */
  drafts?: boolean;
  /** Of each source the day of its last good answer; without, what was published last. */
  heard?: Readonly<Record<string, string>>;
}

/** How long the files of a publication stay once another took its place, for clients in the middle of a download. */
const longestDownload = 24 * 3600_000;

/**
 * Signs and writes. Everything new is written beside what is published, and comes to light with the
 * last rename, that of `timestamp.json`: stopped at any point before, the folder still publishes
 * what it did, and the same command goes on from there.
 */
export async function publish(options: PublishOptions) {
  const { folder, plan, root, now } = options;
  expectAlive(root, now);
  logPublication(folder);
  const { targets, draft } = await nextTargets(options);
  const snapshot = await signSnapshot(options, targets);
  const timestamp = await signTimestamp(options, snapshot);

  writeSegments(folder, plan);
  folder.write(`${targets.version}.targets.json`, targets.text);
  folder.write(`${snapshot.version}.snapshot.json`, snapshot.text);
  writeRoot(folder, root);
  folder.write('timestamp.json', timestamp.text);
  logPublication(folder);
  prune(folder, targets.version, snapshot.version, now);
  return {
    targets: targets.version,
    snapshot: snapshot.version,
    timestamp: timestamp.version,
    /** When readers stop believing it, unless it is vouched for anew. */
    expires: firstOf([root.signed, targets, snapshot, timestamp]),
    /** What waits for people's signatures meanwhile. */
    draft,
  };
}

function writeSegments(folder: ListFolder, plan: Plan | undefined) {
  for (const { path, file, bytes } of plan?.files ?? []) {
    const name = onDisk(path, file.hashes.sha256);
    if (bytes && !folder.has(name)) folder.write(name, bytes);
  }
}

/** The list as a whole expires with the first of its files. */
export const firstOf = (files: readonly { expires: string }[]): string =>
  files.map(({ expires }) => expires).sort()[0] ?? '';

/** Under its number for those who follow the chain, and by name for those who look at the newest. */
export function writeRoot(folder: ListFolder, root: Root) {
  const name = `${root.signed.version}.root.json`;
  if (!folder.has(name)) folder.write(name, root.text);
  folder.write('root.json', root.text);
}

/** Does anything that is published have to be signed anew for this root? */
export const needsSigning = (
  { metadata }: Publication,
  root: Root,
  roles: readonly RoleName[] = ['targets', 'snapshot', 'timestamp'],
): boolean =>
  roles.some((role) => signersOf(metadata.root.signed, role) !== signersOf(root.signed, role));

interface Signed {
  version: number;
  expires: string;
  text: string;
}

/**
 * The file that is published, if it may stay: same signers, not yet half-way to its expiry, and not
 * ending before what vouches for it.
 */
function keep(
  { root, previous, now, lifetimes = usualLifetimes }: PublishOptions,
  role: 'targets' | 'snapshot',
): Signed | undefined {
  const old = previous?.metadata[role];
  if (!previous || !old) return undefined;
  const current = previous.metadata.root.signed;
  const isSigned = signersOf(current, role) === signersOf(root.signed, role);
  const needed = Math.max(lifetimes[role] / 2, lifetimes.timestamp);
  const isFresh = old.signed.expires >= inDays(now, needed);
  const { version, expires } = old.signed;
  return isSigned && isFresh ? { version, expires, text: old.text } : undefined;
}

async function sign(
  { root, keyring, now, lifetimes = usualLifetimes, previous }: PublishOptions,
  role: 'targets' | 'snapshot' | 'timestamp',
  fields: Record<string, unknown>,
  isDraft = false,
): Promise<Signed> {
  const version = (previous?.metadata[role].signed.version ?? 0) + 1;
  const expires = inDays(now, lifetimes[role]);
  const body = { _type: role, spec_version: specVersion, version, expires, ...fields };
  const signers = isDraft ? [] : await keyring.signersFor(role, root.signed);
  return { version, expires, text: signedText(body, signers) };
}

interface NextTargets {
  targets: Signed;
  /** `isBehind`: it would publish something else than what was collected by now. */
  draft?: Draft & { isBehind: boolean };
}

/** The targets to vouch for, and the draft that would follow them once people have signed it. */
async function nextTargets(options: PublishOptions): Promise<NextTargets> {
  const { folder, plan, previous, root, now } = options;
  const unchanged = plan ? undefined : keep(options, 'targets');
  const published = previous?.metadata.targets;
  const isOurs = options.keyring.has('targets', root.signed);
  if (isOurs || !options.drafts || (previous && needsSigning(previous, root, ['targets'])))
    return { targets: unchanged ?? (await signTargets(options)) };
  const waiting = await readDraftTargets(folder, root, previous, now);
  if (waiting && waiting.missing === undefined) return { targets: waiting };
  if (!waiting && !unchanged) {
    writeSegments(folder, plan);
    folder.write(draftName(previous), (await signTargets(options, true)).text);
  }
  const draft = waiting ?? (await readDraftTargets(folder, root, previous, now));
  if (!published)
    throw new HubError(`${draft?.missing}: hub sign --draft ${folder.path}/${draft?.name}`);
  const { version, expires } = published.signed;
  const isBehind = draft !== undefined && !isDeepStrictEqual(filesOf(draft), filesNamed(options));
  return {
    targets: { version, expires, text: published.text },
    ...(draft && { draft: { ...draft, isBehind } }),
  };
}

const filesOf = ({ text }: Draft) => readTargets(text).signed.targets;

/** The files that the list of today has. */
const filesNamed = ({ plan, previous }: PublishOptions) =>
  plan
    ? Object.fromEntries(plan.files.map(({ path, file }) => [path, file]))
    : previous?.metadata.targets.signed.targets;

async function signTargets(options: PublishOptions, isDraft = false): Promise<Signed> {
  const { plan, previous } = options;
  if (!plan && !previous) throw new HubError('there is nothing to publish yet');
  const list = plan
    ? { line: plan.line, version: plan.version, published: plan.published, count: plan.count }
    : previous?.metadata.targets.signed.list;
  return sign(options, 'targets', { targets: filesNamed(options), list }, isDraft);
}

async function signSnapshot(options: PublishOptions, targets: Signed): Promise<Signed> {
  const isSameTargets = targets.text === options.previous?.metadata.targets.text;
  const unchanged = isSameTargets ? keep(options, 'snapshot') : undefined;
  const meta = { 'targets.json': { version: targets.version, ...metaOf(targets.text) } };
  return unchanged ?? sign(options, 'snapshot', { meta });
}

const signTimestamp = (options: PublishOptions, snapshot: Signed): Promise<Signed> =>
  sign(options, 'timestamp', {
    root: options.root.signed.version,
    ...heardIn(options),
    meta: { 'snapshot.json': { version: snapshot.version, ...metaOf(snapshot.text) } },
  });

function heardIn({ heard, previous, now }: PublishOptions) {
  const sources = heard ?? previous?.metadata.timestamp.signed.heard?.sources;
  return sources ? { heard: { on: moment(now).slice(0, 10), sources } } : {};
}

function expectAlive(root: Root, now: number) {
  const { expires, version } = root.signed;
  if (expires <= moment(now)) {
    throw new HubError(`root ${version} expired on ${expires}: sign a new one with hub rotate`);
  }
}

/** Removes what no publication of the last day names. Roots stay for ever: each leads to the next. */
function prune(folder: ListFolder, targets: number, snapshot: number, now: number) {
  const needed = new Set<string>();
  for (const name of folder.list('')) {
    const [, number, role] = /^(\d+)\.(targets|snapshot)\.json$/.exec(name) ?? [];
    if (number === undefined) continue;
    const isNewest = Number(number) >= (role === 'targets' ? targets : snapshot);
    const next = isNewest ? now : madeAt(folder, `${Number(number) + 1}.${role}.json`);
    if (next <= now - longestDownload) folder.remove(name);
    else if (role === 'targets') for (const file of filesNamedBy(folder, name)) needed.add(file);
  }
  for (const name of folder.list('targets/segments')) {
    if (!needed.has(`targets/segments/${name}`)) folder.remove(`targets/segments/${name}`);
  }
}

/** By its expiry: files carry no date of their own. */
function madeAt(folder: ListFolder, name: string): number {
  const read = name.endsWith('.targets.json') ? readTargets : readSnapshot;
  const lives = name.endsWith('.targets.json') ? usualLifetimes.targets : usualLifetimes.snapshot;
  try {
    const { signed } = read(folder.read(name)?.toString('utf8') ?? '');
    return Date.parse(signed.expires) - lives * 24 * 3600_000;
  } catch {
    return 0; // Its place was never taken, or was left by something that was stopped.
  }
}

function filesNamedBy(folder: ListFolder, name: string): string[] {
  const text = folder.read(name)?.toString('utf8');
  if (text === undefined) return [];
  try {
    const { targets } = readTargets(text).signed;
    return Object.entries(targets).map(([path, file]) => onDisk(path, file.hashes.sha256));
  } catch {
    return []; // Left over from a publication that was stopped; the next of that number replaces it.
  }
}
