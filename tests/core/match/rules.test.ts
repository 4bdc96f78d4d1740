import { expect, it } from 'vitest';
import { levelOf } from '../../../lib/core/match/rules.ts';

it('advice on a kind is no second clue beside a name', () => {
  const clues = (['kind', 'name'] as const).map((kind) => ({ kind, page: 'Lamp', notice: 'Lamp' }));
  expect(levelOf(clues, [])).toBe('advice');
});
