import { type Command, HubError } from '../command.ts';
import { readInput } from '../json-lines.ts';
import { openFolder } from '../list/folder.ts';
import { readRoots } from '../list/publication.ts';
import { addForeignSignature, bytesOfDraft, readDraft } from '../list/rotate.ts';
import { writeWhole } from '../whole-file.ts';

/** For root keys that no file holds: a token or a cloud's key service signs, and this adds it. */
export const sign: Command = {
  summary: 'adds a signature made elsewhere (token, key service) to a draft of a root',
  usage: [
    'sign --draft <file> --bytes <file>      writes the bytes to sign (ECDSA P-256 with SHA-256)',
    'sign --draft <file> --to <list folder> --signature <file>     DER, as a file, hex or base64',
    '       then: hub rotate with the draft',
  ],
  async run(args, terminal) {
    const file = args.needed('draft');
    const draft = readDraft(readInput(file), file);
    const bytesFile = args.text('bytes');
    if (bytesFile !== undefined) {
      writeWhole(bytesFile, bytesOfDraft(draft));
      terminal.out(`${bytesFile}: sign these bytes, e.g. openssl dgst -sha256 -sign <key>`);
      return;
    }
    const signature = toHex(args.needed('signature'));
    const [root] = await readRoots(openFolder(args.needed('to')));
    const { draft: signed, keyid } = await addForeignSignature(draft, root, signature);
    if (!signed) throw new HubError('no root key of the old or new root made this signature');
    writeWhole(file, `${JSON.stringify(signed, null, 2)}\n`);
    terminal.out(`${file}: signed by root key ${keyid.slice(0, 8)}`);
  },
};

/** From bytes, hexadecimal or base64. */
function toHex(file: string): string {
  const bytes = Buffer.from(readInput(file, 'latin1'), 'latin1');
  const text = bytes.toString('latin1').trim();
  if (/^[0-9a-f]+$/i.test(text)) return text.toLowerCase();
  return /^[A-Za-z0-9+/]+=*$/.test(text)
    ? Buffer.from(text, 'base64').toString('hex')
    : bytes.toString('hex');
}
