import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Listing } from '../../lib/core/listing.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { Band } from '../band.tsx';
import { HeadlineBlock } from '../headline-block.tsx';
import { useLocale } from '../locale.tsx';
import { NoticeLink } from '../notice-link.tsx';
import { sourceOf } from '../telling/source.ts';

export type Choice = 'stay' | 'go-on';

export interface PurchaseQuestionProps {
  listing: Listing;
  match: Match;
  /** `undefined`: it was closed by somebody else than the shopper. */
  onChoice(choice: Choice | undefined): void;
}

/** Before a dangerous product is bought: why not, and the way on. Throws where it cannot be shown. */
export const PurchaseQuestion = ({ listing, match, onChoice }: PurchaseQuestionProps) => {
  const locale = useLocale();
  const { purchase } = locale.shopping;
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    stay.current?.focus();
  }, []);
  return (
    <dialog
      class="question"
      ref={dialog}
      aria-label={purchase.title}
      onCancel={(event) => {
        event.preventDefault();
        onChoice('stay');
      }}
      onClose={() => onChoice(undefined)}
    >
      <Band match={match} />
      <div class="question-body">
        <HeadlineBlock match={match} listing={listing} />
        <div class="question-source">
          {sourceOf(match.hazard, locale).map((line) => (
            <p class="note" key={line}>
              {line}
            </p>
          ))}
          <NoticeLink hazard={match.hazard} />
        </div>
        <div class="question-choices">
          <button type="button" class="button filled" ref={stay} onClick={() => onChoice('stay')}>
            {purchase.stay}
          </button>
          <button type="button" class="button outlined" onClick={() => onChoice('go-on')}>
            {purchase.goOn}
          </button>
        </div>
        <p class="note">{purchase.goOnHint}</p>
      </div>
    </dialog>
  );
};
