/** What a stripper gives back: the file without anything but its picture, and the picture's size. */
export interface Stripped {
  bytes: Uint8Array;
  width: number;
  height: number;
}

interface Part {
  marker: number;
  /** With its marker and, for a scan, its coded data. */
  bytes: Buffer;
}

const marks = { startOfImage: 0xd8, endOfImage: 0xd9, startOfScan: 0xda };

/** Start of frame: all but the three of that range that mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Without its 12 bytes a picture in CMYK or RGB shows in wrong colours. */
const isAdobe = ({ marker, bytes }: Part) =>
  marker === 0xee && bytes.length === 16 && bytes.toString('latin1', 4, 9) === 'Adobe';
/** Application data and comments: EXIF, XMP, IPTC, profiles, thumbnails. */
const isExtra = ({ marker }: Part) => (marker >= 0xe0 && marker <= 0xef) || marker >= 0xf0;

/**
 * `undefined` where it is no whole JPEG (ITU T.81 B.1). The turn of the picture stood in EXIF and is
 * lost with it: a sender re-encodes.
 */
export function stripJpeg(bytes: Uint8Array): Stripped | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xff00 + marks.startOfImage) return undefined;
  const parts = [...partsOf(file)];
  const frames = parts.filter(({ marker }) => isFrame(marker));
  const [frame] = frames;
  const isWhole =
    parts.at(-1)?.marker === marks.endOfImage &&
    parts.some(({ marker }) => marker === marks.startOfScan);
  if (!isWhole || !frame || frames.length > 1 || frame.bytes.length < 9) return undefined;
  const needed = parts.filter((part) => !isExtra(part) || isAdobe(part));
  return {
    bytes: Buffer.concat([file.subarray(0, 2), ...needed.map((part) => part.bytes)]),
    height: frame.bytes.readUInt16BE(5),
    width: frame.bytes.readUInt16BE(7),
  };
}

/** Stops at the end of the image, or where the file makes no sense. */
function* partsOf(file: Buffer): Generator<Part> {
  for (let at = 2; ; ) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1; // Fill bytes.
    const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : 0;
    const end = endOfPart(file, at, marker);
    if (end === undefined) return;
    yield { marker, bytes: file.subarray(at, end) };
    if (marker === marks.endOfImage) return;
    at = end;
  }
}

function endOfPart(file: Buffer, at: number, marker: number): number | undefined {
  if (marker === marks.endOfImage) return at + 2;
  if (marker < 0xc0 || isRestart(marker) || marker === marks.startOfImage) return undefined;
  if (at + 4 > file.length) return undefined;
  // A wrong length leads to where no part begins: the file is refused.
  const end = at + 2 + file.readUInt16BE(at + 2);
  return marker === marks.startOfScan ? endOfScan(file, end) : end;
}

/** Coded data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return file.length;
}
