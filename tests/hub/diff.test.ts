import { expect, it } from 'vitest';
import { describeDiff } from '../../hub/list/diff.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import { hazardOf } from '../store/fixtures.ts';

it('a difference holds nothing that a terminal obeys: a signer sees every line', () => {
  const before = hazardOf(1);
  const [product] = before.products;
  if (!product) throw new Error('a hazard without product');
  const hidden = { en: 'Lamp\u001b[1A\u001b[2K\u202e' };
  const after = { ...before, reference: 'a\u009b2K', products: [{ ...product, names: hidden }] };
  const words = describeDiff(new Map(), new Map([[hazardId(after), after]]));
  expect(words).toEqual([
    `+ ${before.source}:a\\u009b2K  Lamp\\u001b[1A\\u001b[2K\\u202e`,
    '1 new, 0 gone, 0 changed, 1 in all',
  ]);
});
