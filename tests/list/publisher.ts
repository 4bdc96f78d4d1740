import { generateKeyPairSync, sign } from 'node:crypto';
import { folderFetch, type ListFolder } from '../../hub/list/folder.ts';
import { keyIdOf, makePair, type Signer, type StoredKey } from '../../hub/list/keys.ts';
import { prepare } from '../../hub/list/prepare.ts';
import { readPublication, readRoots } from '../../hub/list/publication.ts';
import { needsSigning, publish, writeRoot } from '../../hub/list/publish.ts';
import { completeRoot, draftRoot, signDraft } from '../../hub/list/rotate.ts';
import {
  createKeyring,
  inDays,
  type Lifetimes,
  rootBody,
  signedText,
  lifetimes as usualLifetimes,
} from '../../hub/list/sign.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Fetch } from '../../lib/core/request.ts';
import type { RoleName } from '../../lib/list/metadata.ts';

export const baseUrl = 'https://list.example/canary';
export const day = 24 * 3600_000;
export const startOfTime = Date.parse('2026-11-25T09:00:00Z');

/** A list folder in memory; `onWrite` sees each write before it happens. */
export function memoryFolder(onWrite: (name: string) => void = () => undefined) {
  const files = new Map<string, Buffer>();
  const folder: ListFolder & { files: Map<string, Buffer> } = {
    path: 'memory',
    files,
    has: (name) => files.has(name),
    read: (name) => files.get(name),
    write(name, content) {
      onWrite(name);
      files.set(name, Buffer.from(content));
    },
    remove: (name) => void files.delete(name),
    list: (below) =>
      [...files.keys()].flatMap((name) => {
        const rest =
          below === '' ? name : name.startsWith(`${below}/`) ? name.slice(below.length + 1) : '/';
        return rest.includes('/') ? [] : [rest];
      }),
  };
  return folder;
}

export interface TestKey extends StoredKey {
  signer: Signer;
}

type KeyType = 'ed25519' | 'p256';

/** As tokens and clouds make them. */
function makeForeignPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, text: String(publicKey.export({ format: 'pem', type: 'spki' })) };
}

export function makeKey(role: RoleName, type: KeyType = 'ed25519'): TestKey {
  const { privateKey, text } = type === 'p256' ? makeForeignPair() : makePair();
  const keyid = keyIdOf(text);
  const hash = type === 'p256' ? 'sha256' : null;
  const signer = {
    keyid,
    sign: (bytes: Uint8Array) => sign(hash, bytes, privateKey).toString('hex'),
  };
  return { role, keyid, public: text, file: role, signer, unlock: async () => signer };
}

export const signedBy = (body: object, keys: readonly TestKey[]): string =>
  signedText(
    { ...body },
    keys.map(({ signer }) => signer),
  );

/** A key of its own for each role. */
export const oneOfEach = () =>
  (['root', 'targets', 'snapshot', 'timestamp'] as const).map((role) => makeKey(role));

/** A root that names these keys and needs `threshold` of its own. */
export const rootOf = (keys: TestKey[], version: number, threshold = 1) =>
  rootBody(
    keys,
    { root: threshold, targets: 1, snapshot: 1, timestamp: 1 },
    { version, expires: inDays(startOfTime, 365), development: false },
  );

const roles = ['root', 'root', 'root', 'targets', 'snapshot', 'timestamp'] as const;

/** An honest publisher, with its folder in memory and its keys at hand. */
export function createPublisher(folder = memoryFolder(), rootType: KeyType = 'ed25519') {
  const keys = roles.map((role) => makeKey(role, role === 'root' ? rootType : 'ed25519'));
  const keyring = () => createKeyring(keys, async () => '', 'test');
  const rootKeys = keys.filter(({ role }) => role === 'root');
  const trustedRoot = signedBy(rootOf(keys, 1, 2), rootKeys);
  folder.write('1.root.json', trustedRoot);

  const publisher = {
    folder,
    keys,
    trustedRoot,
    keysOf: (role: RoleName) => keys.filter((key) => key.role === role),
    /** `hazards` undefined: only vouches anew. */
    async publish(
      hazards: readonly Hazard[] | undefined,
      now = startOfTime,
      lifetimes: Lifetimes = usualLifetimes,
      shops?: string,
    ) {
      const all = await readRoots(folder);
      const previous = await readPublication(folder, all);
      const plan = hazards && (await prepare({ hazards, previous, now, allowShrink: true }));
      const root = all[0];
      return publish({ folder, keyring: keyring(), plan, previous, root, now, lifetimes, shops });
    },
    publishRules: (shops: string, hazards?: readonly Hazard[]) =>
      publisher.publish(hazards, startOfTime, usualLifetimes, shops),
    async rotate(replace: string[], now = startOfTime, type: KeyType = 'ed25519') {
      const all = await readRoots(folder);
      const previous = await readPublication(folder, all);
      const { draft } = draftRoot(all[0], {
        replace,
        thresholds: {},
        expires: inDays(now, 365),
        createKey(role) {
          const key = makeKey(role, type);
          keys.push(key);
          return key;
        },
      });
      const result = await completeRoot(await signDraft(draft, all[0], keyring()), all[0]);
      if ('missing' in result) throw new Error(result.missing);
      const { root } = result;
      if (!previous || !needsSigning(previous, root)) writeRoot(folder, root);
      else await publish({ folder, keyring: keyring(), plan: undefined, previous, root, now });
    },
    /** The folder as it is now, as a mirror that stays as it is. */
    mirror: () => mirrorOf(new Map(folder.files)),
  };
  return publisher;
}

export type Publisher = ReturnType<typeof createPublisher>;
export type Answer = (path: string) => Response | Uint8Array | string | undefined;

/**
 * A web host with these files. `tamper` may answer anything instead, by the file's path; requests
 * are noted. Answers come in small chunks, as from a network.
 */
export function mirrorOf(files: ReadonlyMap<string, Buffer>, tamper: Answer = () => undefined) {
  const asked: string[] = [];
  const honest = folderFetch(
    { read: (name: string) => files.get(name) } as ListFolder,
    `${baseUrl}/`,
  );
  const fetch: Fetch = async (url) => {
    const path = url.slice(baseUrl.length + 1);
    asked.push(path);
    const answer = tamper(path);
    if (answer === undefined) return honest(url);
    return answer instanceof Response ? answer : new Response(answer as BodyInit);
  };
  return { fetch, asked, files, with: (other: Answer) => mirrorOf(files, other) };
}

/** Re-signs a published file after `change`, with whatever keys an attacker has: if not said, its own. */
export function forge(
  publisher: Publisher,
  name: string,
  change: object,
  signers: readonly TestKey[] = publisher.keysOf(name.split('.').at(-2) as RoleName),
): string {
  const file = JSON.parse(publisher.folder.files.get(name)?.toString('utf8') ?? '{}');
  return signedBy({ ...file.signed, ...change }, signers);
}
