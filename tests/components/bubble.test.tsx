// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Bubble } from '../../components/markers/bubble.tsx';
import type { Match } from '../../lib/core/verdict.ts';
import { clearStage, draw, match } from './stage.tsx';

afterEach(clearStage);

const linesOf = (one: Match): string[] => {
  const root = draw(<Bubble match={one} url="https://shop.example/1" onClose={() => undefined} />);
  return [...root.querySelectorAll('.bubble-body > :is(h2, p)')].map(
    ({ textContent }) => textContent ?? '',
  );
};

describe('the bubble of a marker', () => {
  const findings = [
    { substance: 'bmhca', mode: 'prohibited' },
    { substance: 'lead', mode: 'over_limit' },
  ];
  const doNotBuy = 'Don’t buy it. Already have it? Stop using it.';

  it('says what the finding may do to a person, whose notice it is and who tells it', () => {
    const effect = { first: 'may harm an unborn child', all: '', isConditional: false };
    expect(linesOf({ ...match({ findings, published: '2026-03-05' }), effect })).toEqual([
      expect.stringMatching(/^Contains .*BMHCA/),
      'May harm an unborn child',
      doNotBuy,
      'Notice: EU Safety Gate · 5 Mar 2026',
      'Cart Canary',
    ]);
  });

  it('has the other findings where no effect is known', () => {
    expect(linesOf(match({ findings }))[1]).toMatch(/lead/i);
  });

  it('does not put our comparison into an authority’s mouth', () => {
    const alike = match({ risks: ['FIRE'] }, 'caution', [{ kind: 'name', page: 'A', notice: 'A' }]);
    expect(linesOf(alike)).toContain('Cart Canary compared it with a notice from EU Safety Gate');
  });
});
