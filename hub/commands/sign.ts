import { asFailure } from '../../lib/list/failure.ts';
import { writeAtomically } from '../atomic-write.ts';
import { type Arguments, type Command, HubError, type Terminal } from '../command.ts';
import { readInput } from '../json-lines.ts';
import { keyringOf, passphraseOf } from '../key-options.ts';
import { describeDraft } from '../list/draft.ts';
import { type ListFolder, openFolder } from '../list/folder.ts';
import { type Root, readPublication, readRoots } from '../list/publication.ts';
import {
  addExternalSignature,
  bytesOfDraft,
  type RootDraft,
  readDraft,
  signDraft,
} from '../list/rotate.ts';

/** Signing by people: of targets that `hub daily` left unsigned, or with a hardware token or a cloud's key service. */
export const sign: Command = {
  summary: 'signs the targets that hub daily left for people, or adds a signature made elsewhere',
  usage: [
    'sign --draft <list folder>/<n>.targets.json --to <list folder> --keys <folder>',
    '     [--passphrase-file <file>]         says what readers would get, and signs it',
    'sign --draft <file> --bytes <file>      writes the bytes to sign (ECDSA P-256 with SHA-256)',
    'sign --draft <file> --to <list folder> --signature <file>     DER, as a file, hex or base64',
    '       (a draft of targets, or of a root: then hub rotate with it)',
  ],
  async run(args, terminal) {
    const file = args.needed('draft');
    const draft = readDraft(readInput(file), file);
    const bytesFile = args.text('bytes');
    if (bytesFile !== undefined) {
      writeAtomically(bytesFile, bytesOfDraft(draft));
      terminal.out(`${bytesFile}: sign these bytes, e.g. openssl dgst -sha256 -sign <key>`);
      return;
    }
    const folder = openFolder(args.needed('to'));
    const roots = await readRoots(folder);
    // The file of targets is published as it is, so it is not indented for people like a root's draft.
    const isRoot = draft.signed._type === 'root';
    if (!isRoot) for (const line of await describeChanges(draft, folder, roots)) terminal.out(line);
    const signature = args.text('signature');
    const { signed, by } =
      signature === undefined
        ? await withKeys(draft, roots[0], args, terminal)
        : await withSignature(draft, roots[0], signature);
    writeAtomically(file, `${JSON.stringify(signed, null, isRoot ? 2 : 0)}\n`);
    terminal.out(`${file}: signed by ${String(draft.signed._type)} key ${by}`);
  },
};

const shortId = (keyid: string): string => keyid.slice(0, 8);

async function withSignature(draft: RootDraft, root: Root, file: string) {
  const { draft: signed, keyid } = await addExternalSignature(draft, root, toHex(file));
  if (!signed) throw new HubError(`no ${expectedSigner(draft)} made this signature`);
  return { signed, by: shortId(keyid) };
}

const expectedSigner = ({ signed }: RootDraft): string =>
  signed._type === 'targets' ? 'targets key of this list' : 'root key of the old or new root';

/** The changes that are signed, in words. Refuses a draft that does not follow or differs between readers. */
async function describeChanges(draft: RootDraft, folder: ListFolder, roots: readonly Root[]) {
  const previous = await readPublication(folder, roots);
  return describeDraft(JSON.stringify(draft), folder, previous).catch((error: unknown) => {
    throw new HubError(`not signed: ${asFailure(error).message}`);
  });
}

async function withKeys(draft: RootDraft, root: Root, args: Arguments, terminal: Terminal) {
  const keyring = keyringOf(args, passphraseOf(args, terminal));
  const signed = await signDraft(draft, root, keyring);
  const added = signed.signatures.slice(draft.signatures.length);
  if (added.length === 0) throw new HubError(`${args.needed('keys')} has no further key for it`);
  return { signed, by: added.map(({ keyid }) => shortId(keyid)).join(', ') };
}

/** Reads a signature that is stored as bytes, hexadecimal or base64. */
function toHex(file: string): string {
  const bytes = Buffer.from(readInput(file, 'latin1'), 'latin1');
  const text = bytes.toString('latin1').trim();
  if (/^[0-9a-f]+$/i.test(text)) return text.toLowerCase();
  return /^[A-Za-z0-9+/]+=*$/.test(text)
    ? Buffer.from(text, 'base64').toString('hex')
    : bytes.toString('hex');
}
