// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { PurchaseQuestion } from '../../components/purchase/purchase-question.tsx';
import { clearStage, draw, match } from './stage.tsx';

afterEach(clearStage);

const pressKey = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

it('The question takes Escape before the focus is in it, and no more once it has gone', () => {
  const onChoice = vi.fn();
  const root = draw(<PurchaseQuestion match={match()} onChoice={onChoice} />);
  pressKey('Enter');
  expect(onChoice).not.toHaveBeenCalled();
  pressKey('Escape');
  expect(onChoice).toHaveBeenCalledExactlyOnceWith('stay', expect.any(KeyboardEvent));
  draw(null, 'en', root);
  pressKey('Escape');
  expect(onChoice).toHaveBeenCalledOnce();
});
