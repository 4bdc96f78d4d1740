import { shopsFile, type TargetFile } from '../../lib/list/metadata.ts';
import { signersOf } from '../../lib/list/trusted.ts';
import { HubError } from '../command.ts';
import type { ListFolder } from './folder.ts';
import type { Plan } from './prepare.ts';
import type { Publication, Root } from './publication.ts';
import {
  inDays,
  isoSeconds,
  type Keyring,
  type Lifetimes,
  metaOf,
  signedText,
  specVersion,
  lifetimes as usualLifetimes,
} from './sign.ts';

export interface PublishOptions {
  folder: ListFolder;
  keyring: Keyring;
  /** The newest root, which is written if it is new. */
  root: Root;
  /** `undefined`: nothing changed, so only the signatures are renewed. */
  plan: Plan | undefined;
  /** The new `shops.json`; without, the one that is published stays. */
  shops?: string | undefined;
  previous: Publication | undefined;
  now: number;
  lifetimes?: Lifetimes;
  /** Leave a draft for people to sign where the targets keys are missing; otherwise that is an error. */
  drafts?: boolean;
  /** Day of each source's last good answer; the previously published ones where this is missing. */
  heard?: Readonly<Record<string, string>>;
}

export interface SignedMetadata {
  version: number;
  expires: string;
  text: string;
}

/**
 * The published file, if it may stay: same signers, not yet half-way to its expiry, and not expiring before
 * the timestamp.
 */
export function reusePublished(
  { root, previous, now, lifetimes = usualLifetimes }: PublishOptions,
  role: 'targets' | 'snapshot',
): SignedMetadata | undefined {
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
): Promise<SignedMetadata> {
  const version = (previous?.metadata[role].signed.version ?? 0) + 1;
  const expires = inDays(now, lifetimes[role]);
  const body = { _type: role, spec_version: specVersion, version, expires, ...fields };
  const signers = isDraft ? [] : await keyring.signersFor(role, root.signed);
  return { version, expires, text: signedText(body, signers) };
}

export function listedFiles({ plan, previous, shops }: PublishOptions) {
  const published = previous?.metadata.targets.signed.targets ?? {};
  const rules = shops === undefined ? published[shopsFile] : metaOf(shops);
  const files: Record<string, TargetFile> = plan
    ? Object.fromEntries(plan.files.map(({ path, file }) => [path, file]))
    : published;
  return { ...files, ...(rules && { [shopsFile]: rules }) };
}

export async function signTargets(
  options: PublishOptions,
  isDraft = false,
): Promise<SignedMetadata> {
  const { plan, previous } = options;
  if (!plan && !previous) throw new HubError('there is nothing to publish yet');
  const list = plan
    ? { line: plan.line, version: plan.version, published: plan.published, count: plan.count }
    : previous?.metadata.targets.signed.list;
  return sign(options, 'targets', { targets: listedFiles(options), list }, isDraft);
}

export async function signSnapshot(
  options: PublishOptions,
  targets: SignedMetadata,
): Promise<SignedMetadata> {
  const isSameTargets = targets.text === options.previous?.metadata.targets.text;
  const unchanged = isSameTargets ? reusePublished(options, 'snapshot') : undefined;
  const meta = { 'targets.json': { version: targets.version, ...metaOf(targets.text) } };
  return unchanged ?? sign(options, 'snapshot', { meta });
}

export const signTimestamp = (
  options: PublishOptions,
  snapshot: SignedMetadata,
): Promise<SignedMetadata> =>
  sign(options, 'timestamp', {
    root: options.root.signed.version,
    ...heardField(options),
    meta: { 'snapshot.json': { version: snapshot.version, ...metaOf(snapshot.text) } },
  });

function heardField({ heard, previous, now }: PublishOptions) {
  const sources = heard ?? previous?.metadata.timestamp.signed.heard?.sources;
  return sources ? { heard: { on: isoSeconds(now).slice(0, 10), sources } } : {};
}
