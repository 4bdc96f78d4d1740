import { shopsFile, type TargetFile } from '../../lib/list/metadata.ts';
import { signersOf } from '../../lib/list/trusted.ts';
import { HubError } from '../command.ts';
import type { ListFolder } from './folder.ts';
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
  /** The new `shops.json`; without, the one that is published stays. */
  shops?: string | undefined;
  previous: Publication | undefined;
  now: number;
  lifetimes?: Lifetimes;
  /** Where the targets keys are elsewhere a draft is left for people to sign; else that is an error. */
  drafts?: boolean;
  /** Of each source the day of its last good answer; without, what was published last. */
  heard?: Readonly<Record<string, string>>;
}

export interface Signed {
  version: number;
  expires: string;
  text: string;
}

/**
 * The file that is published, if it may stay: same signers, not yet half-way to its expiry, and not
 * ending before what vouches for it.
 */
export function keep(
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

/** The files that the list of today has. */
export function filesNamed({ plan, previous, shops }: PublishOptions) {
  const published = previous?.metadata.targets.signed.targets ?? {};
  const rules = shops === undefined ? published[shopsFile] : metaOf(shops);
  const files: Record<string, TargetFile> = plan
    ? Object.fromEntries(plan.files.map(({ path, file }) => [path, file]))
    : published;
  return { ...files, ...(rules && { [shopsFile]: rules }) };
}

export async function signTargets(options: PublishOptions, isDraft = false): Promise<Signed> {
  const { plan, previous } = options;
  if (!plan && !previous) throw new HubError('there is nothing to publish yet');
  const list = plan
    ? { line: plan.line, version: plan.version, published: plan.published, count: plan.count }
    : previous?.metadata.targets.signed.list;
  return sign(options, 'targets', { targets: filesNamed(options), list }, isDraft);
}

export async function signSnapshot(options: PublishOptions, targets: Signed): Promise<Signed> {
  const isSameTargets = targets.text === options.previous?.metadata.targets.text;
  const unchanged = isSameTargets ? keep(options, 'snapshot') : undefined;
  const meta = { 'targets.json': { version: targets.version, ...metaOf(targets.text) } };
  return unchanged ?? sign(options, 'snapshot', { meta });
}

export const signTimestamp = (options: PublishOptions, snapshot: Signed): Promise<Signed> =>
  sign(options, 'timestamp', {
    root: options.root.signed.version,
    ...heardIn(options),
    meta: { 'snapshot.json': { version: snapshot.version, ...metaOf(snapshot.text) } },
  });

function heardIn({ heard, previous, now }: PublishOptions) {
  const sources = heard ?? previous?.metadata.timestamp.signed.heard?.sources;
  return sources ? { heard: { on: moment(now).slice(0, 10), sources } } : {};
}
