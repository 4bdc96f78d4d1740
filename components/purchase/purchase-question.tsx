import { useEffect, useId } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import { Button } from '../shared/button.tsx';
import { OurName } from '../shared/icon.tsx';
import { useLocale } from '../shared/locale.tsx';
import { Band, MatchSummary } from '../shared/match-summary.tsx';

export interface PurchaseQuestionProps {
  match: Match;
  /** `to-button`: shows the shop's own button. The question stays open. */
  onChoice(choice: 'stay' | 'to-button', event: Event): void;
}

/**
 * Shown before a dangerous product is bought: the reasons, and how to go on with the shop's own
 * button.
 */
export const PurchaseQuestion = ({ match, onChoice }: PurchaseQuestionProps) => {
  const { purchase } = useLocale().shopping;
  const why = useId();
  // On the whole document, as a key may be pressed before our button has the focus.
  useEffect(() => {
    const stayOnEscape = (event: KeyboardEvent) =>
      event.key === 'Escape' && onChoice('stay', event);
    document.addEventListener('keydown', stayOnEscape);
    return () => document.removeEventListener('keydown', stayOnEscape);
  });
  return (
    <div class="question" role="dialog" aria-label={purchase.title} aria-describedby={why}>
      <Band match={match} />
      <section class="question-body">
        <div id={why}>
          <MatchSummary match={match} />
        </div>
        <div class="question-foot">
          <Button
            look="filled"
            label={purchase.stay}
            data-first-focus
            onClick={(event) => onChoice('stay', event)}
          />
          <div class="question-way">
            <p>{purchase.goOn}</p>
            <Button
              look="text"
              label={purchase.toButton}
              onClick={(event) => onChoice('to-button', event)}
            />
          </div>
          <OurName />
        </div>
      </section>
    </div>
  );
};
