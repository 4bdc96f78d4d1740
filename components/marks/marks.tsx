import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { sourceOf } from '../presentation/facts.ts';
import { headlineOf } from '../presentation/headline.ts';
import { useLocale } from '../shared/locale.tsx';
import { Mark, type MarkShown } from './mark.tsx';

/** Time to move the mouse from the marker into the bubble, in milliseconds. */
const grace = 300;

/** `pinned`: pressed, so that it stays until it is closed or something else is pressed. */
interface Open {
  key: string;
  isPinned: boolean;
}

/** Which bubble is open: while the mouse rests there, by press until closed, by `focused` card. */
const useBubble = (focused: string | undefined) => {
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const change = useCallback((next: Open | undefined) => {
    clearTimeout(timer.current);
    setOpen(next);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    setOpen((now) =>
      now?.isPinned ? now : focused === undefined ? undefined : { key: focused, isPinned: false },
    );
  }, [focused]);

  return {
    openKey: open?.key,
    enter: (key: string) => {
      if (open?.key === key) clearTimeout(timer.current);
      else if (!open?.isPinned) change({ key, isPinned: false });
    },
    leave: () => {
      if (open && !open.isPinned) timer.current = setTimeout(() => change(undefined), grace);
    },
    press: (key: string) =>
      change(open?.key === key && open.isPinned ? undefined : { key, isPinned: true }),
    close: useCallback(() => change(undefined), [change]),
  };
};

export interface MarksProps {
  marks: readonly MarkShown[];
  focused: string | undefined;
  /** Where there is room for the bubble of a marker, asked when it opens. */
  roomFor(key: string): { aside: number; isAbove: boolean };
  /** Calls back on Escape and on a press elsewhere on the page; returns how to stop that. */
  onLeaving(leave: () => void): () => void;
}

const said = (match: Match, locale: Locale): string => {
  const { level, card } = locale.warning;
  const [authority = ''] = sourceOf(match.hazard, locale);
  const headline = headlineOf(match, locale).text;
  return card.announce({ levelWord: level[match.level].word, headline, advice: authority });
};

export const Marks = ({ marks, focused, roomFor, onLeaving }: MarksProps) => {
  const locale = useLocale();
  const { openKey, enter, leave, press, close } = useBubble(focused);
  // Listened for before the bubble is seen: who presses Escape at once means it.
  useLayoutEffect(
    () => (openKey === undefined ? undefined : onLeaving(close)),
    [openKey, onLeaving, close],
  );
  const spoken = marks.find(({ key }) => key === focused);
  return (
    <section aria-label={locale.shopping.marks.region}>
      {/* Without a role, as in live-region.tsx; at once, and for as long as the card has the focus. */}
      <div class="unseen" aria-live="polite">
        {spoken ? said(spoken.match, locale) : ''}
      </div>
      <ul>
        {marks.map((mark) => (
          <Mark
            key={mark.key}
            mark={mark}
            open={mark.key === openKey ? roomFor(mark.key) : undefined}
            onEnter={() => enter(mark.key)}
            onLeave={leave}
            onPress={() => press(mark.key)}
            onClose={close}
          />
        ))}
      </ul>
    </section>
  );
};
