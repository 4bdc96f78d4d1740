import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BadInput, reasonOf } from './bad-input.ts';

/** A line of a file, and the words for where it is. */
export interface Line {
  number: number;
  where: string;
  value: unknown;
}

const parse = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${where}: not JSON: ${reasonOf(error)}`);
  }
};

/** The values of a file of JSON lines, one at a time. Empty lines are passed over. */
export async function* jsonLines(file: string): AsyncGenerator<Line> {
  let number = 0;
  try {
    const stream = createReadStream(file, 'utf8');
    // Without this the reader would wait for ever: readline does not pass a stream's error on.
    const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
    failed.catch(() => {});
    await Promise.race([failed, new Promise((resolve) => stream.once('open', resolve))]);
    for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++;
      const plain = text.replace(/^\uFEFF/, '');
      if (plain.trim() === '') continue;
      const where = `${file}:${number}`;
      yield { number, where, value: parse(plain, where) };
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file}: ${reasonOf(error)}`);
  }
}
