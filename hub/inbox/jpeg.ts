/** A file stripped of everything but its picture, and the picture's size. */
export interface Stripped {
  bytes: Uint8Array;
  width: number;
  height: number;
}

interface Segment {
  marker: number;
  /** With its marker and, for a scan, its coded data. */
  bytes: Buffer;
}

const markers = { startOfImage: 0xd8, endOfImage: 0xd9, startOfScan: 0xda };

/** Start of frame; three markers of the range mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Adobe's segment, without which a picture in CMYK or RGB has wrong colours. */
const isAdobe = ({ marker, bytes }: Segment) =>
  marker === 0xee && bytes.length === 16 && bytes.toString('latin1', 4, 9) === 'Adobe';
/** Application data and comments: EXIF, XMP, IPTC, profiles, thumbnails. */
const isMetadata = ({ marker }: Segment) => (marker >= 0xe0 && marker <= 0xef) || marker >= 0xf0;

/**
 * Removes metadata; `undefined` for a file that is no whole JPEG (ITU T.81 B.1). The orientation in EXIF is
 * lost as well, so senders have to re-encode the picture.
 */
export function stripJpeg(bytes: Uint8Array): Stripped | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xff00 + markers.startOfImage) return undefined;
  const segments = [...segmentsOf(file)];
  const frames = segments.filter(({ marker }) => isFrame(marker));
  const [frame] = frames;
  const isWhole =
    segments.at(-1)?.marker === markers.endOfImage &&
    segments.some(({ marker }) => marker === markers.startOfScan);
  if (!isWhole || !frame || frames.length > 1 || frame.bytes.length < 9) return undefined;
  const needed = segments.filter((segment) => !isMetadata(segment) || isAdobe(segment));
  return {
    bytes: Buffer.concat([file.subarray(0, 2), ...needed.map((part) => part.bytes)]),
    height: frame.bytes.readUInt16BE(5),
    width: frame.bytes.readUInt16BE(7),
  };
}

/** Stops at the end of the image, or where the file makes no sense. */
function* segmentsOf(file: Buffer): Generator<Segment> {
  for (let at = 2; ; ) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1; // Fill bytes.
    const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : 0;
    const end = endOfSegment(file, at, marker);
    if (end === undefined) return;
    yield { marker, bytes: file.subarray(at, end) };
    if (marker === markers.endOfImage) return;
    at = end;
  }
}

function endOfSegment(file: Buffer, at: number, marker: number): number | undefined {
  if (marker === markers.endOfImage) return at + 2;
  if (marker < 0xc0 || isRestart(marker) || marker === markers.startOfImage) return undefined;
  if (at + 4 > file.length) return undefined;
  // A wrong length leads to a place where no segment begins, so the file is refused.
  const end = at + 2 + file.readUInt16BE(at + 2);
  return marker === markers.startOfScan ? endOfScan(file, end) : end;
}

/** Coded data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return file.length;
}
