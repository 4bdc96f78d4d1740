import { Metadata, MetadataKind, Signature } from '@tufjs/models';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { olpcJson } from '../../lib/list/signatures.ts';

const noFloats = fc
  .dictionary(
    fc.string().map((key) => `x${key}`),
    fc.jsonValue(),
  )
  .map((value) => JSON.parse(JSON.stringify(value)))
  .filter((value) => !/\d[.e]|-0|\d{16}/.test(JSON.stringify(value)));

/** What the TUF project's own library hands to a signer. */
function signedByModels(signed: object): string {
  let signedText = '';
  Metadata.fromJSON(
    MetadataKind.Targets,
    JSON.parse(JSON.stringify({ signed, signatures: [] })),
  ).sign((bytes) => {
    signedText = bytes.toString('utf8');
    return new Signature({ keyID: 'a', sig: 'b' });
  });
  return signedText;
}

it('OLPC canonical JSON is what the TUF tools sign', () => {
  fc.assert(
    fc.property(noFloats, (more) => {
      const common = { spec_version: '1.0.34', version: 1, expires: '2026-11-25T09:00:00Z' };
      const body = { _type: 'targets', ...common, targets: {}, ...more };
      expect(olpcJson(body)).toBe(signedByModels(body));
    }),
  );
  expect(olpcJson({ b: '\n"\\', a: [1, true, null] })).toBe('{"a":[1,true,null],"b":"\n\\"\\\\"}');
});

it.each([1.5, Number.NaN, 2 ** 60, undefined, () => 1])('refuses %s', (value) => {
  expect(() => olpcJson({ value })).toThrow(TypeError);
});
