import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import { Button } from '../shared/button.tsx';
import { Band, FirstSight } from '../shared/first-sight.tsx';
import { Signature } from '../shared/icon.tsx';
import { useLocale } from '../shared/locale.tsx';

/** `to-button`: where is the shop's button? The question stays. */
export type Choice = 'stay' | 'to-button';

export interface PurchaseQuestionProps {
  match: Match;
  /** `undefined`: the page does not let it stand. */
  onChoice(choice: Choice | undefined): void;
  /** Called when both are on the page, to show them where they belong; ended with the question. */
  onShown(question: HTMLElement, ring: HTMLElement): { end(): void };
}

/**
 * Before a dangerous product is bought: why not, and the way on, which is the shop's own button. Above
 * everything, but the page stays within reach: the way on is there. Throws where it cannot be shown.
 */
export const PurchaseQuestion = ({ match, onChoice, onShown }: PurchaseQuestionProps) => {
  const { purchase } = useLocale().shopping;
  const ring = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const why = useId();
  useLayoutEffect(() => {
    if (!ring.current || !question.current) return undefined;
    const standing = onShown(question.current, ring.current);
    // Its beginning stays in sight where it has to scroll.
    stay.current?.focus({ preventScroll: true });
    return standing.end;
  }, [onShown]);
  return (
    <>
      <div class="question-ring" popover="manual" ref={ring} />
      {/* No `<dialog>`: shown again above what came over it, that takes the focus from the shop's button. */}
      <div
        class="question"
        role="dialog"
        popover="manual"
        ref={question}
        aria-label={purchase.title}
        aria-describedby={why}
      >
        <Band match={match} />
        {/* A section, so that its header is no banner beside the shop's. */}
        <section class="question-body">
          <div id={why}>
            <FirstSight match={match} />
          </div>
          <div class="question-foot">
            <div class="question-way">
              <p>{purchase.goOn}</p>
              <Signature />
            </div>
            <div class="buttons">
              <Button
                look="filled"
                label={purchase.stay}
                ref={stay}
                onClick={() => onChoice('stay')}
              />
              <Button label={purchase.toButton} onClick={() => onChoice('to-button')} />
            </div>
          </div>
        </section>
      </div>
    </>
  );
};
