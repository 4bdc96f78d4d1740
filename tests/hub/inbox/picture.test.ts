import { expect, it } from 'vitest';
import { acceptPicture } from '../../../hub/inbox/picture.ts';
import { jpegFrame, jpegOf, jpegPart, jpegScan } from './pictures.ts';

/** The edges of a file: what is just whole, and what only seems so. */

const strip = (bytes: Uint8Array) => Buffer.from(acceptPicture('image/jpeg', bytes).bytes);
const whole = jpegOf(jpegFrame(), jpegScan);

it('a JPEG may have empty parts, and a frame that says its size and no more', () => {
  const empty = jpegOf(jpegPart(0xdb, Buffer.alloc(0)), jpegFrame(), jpegScan);
  expect(strip(empty)).toEqual(Buffer.from(empty));
  const short = jpegOf(jpegPart(0xc0, Buffer.from([8, 0, 2, 0, 2])), jpegScan);
  expect(strip(short)).toEqual(Buffer.from(short));
});

it('Adobe’s note about colours stays, not what only looks like it', () => {
  const said = Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1');
  for (const part of [jpegPart(0xed, said), jpegPart(0xee, Buffer.concat([said, said]))])
    expect(strip(jpegOf(part, jpegFrame(), jpegScan))).toEqual(Buffer.from(whole));
});

it('a JPEG may have fill bytes before its end', () => {
  const filled = jpegOf(jpegFrame(), jpegScan, Buffer.from([0xff]));
  expect(strip(filled)).toEqual(Buffer.from(filled));
});

it('a file that begins or goes on as something else is refused', () => {
  const begun = whole.slice();
  begun[1] = 0xd9;
  const stray = jpegOf(jpegFrame(), Buffer.from([0x00, 0xdb, 0, 2]), jpegScan);
  for (const bytes of [begun, stray]) expect(() => strip(bytes)).toThrow('not a whole jpeg file');
  const lengths = [
    [0xff, 0xff],
    [0, 0],
    [0, 1],
  ].map(([a = 0, b = 0]) => jpegOf(jpegFrame(), Buffer.from([0xff, 0xdb, a, b]), jpegScan));
  for (const bytes of lengths) expect(() => strip(bytes)).toThrow('not a whole jpeg file');
});
