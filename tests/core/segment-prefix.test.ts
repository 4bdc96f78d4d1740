import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gzipRest } from '../../hub/list/compact.ts';
import { segmentDictionary } from '../../lib/core/segment-dictionary.ts';
import { dictionaryBytes, segmentPrefix } from '../../lib/core/segment-prefix.ts';

it('the dictionary of format 1 is what it was: another one would be format 2', () => {
  expect(createHash('sha256').update(segmentDictionary).digest('hex')).toMatchInlineSnapshot(
    `"de536200d44972a1c2c6bcd46a25d26bcef3edfb44724eca7bb5167910efac22"`,
  );
  expect(dictionaryBytes).toBeLessThan(32_768);
});

it('prefix and segment file are one gzip file for any gunzip', () => {
  const text = 'What one list said: posing a risk of serious injury.\n'.repeat(3);
  const whole = gunzipSync(Buffer.concat([segmentPrefix(), gzipRest(text)])).toString('utf8');
  expect(whole).toBe(segmentDictionary + text);
});
