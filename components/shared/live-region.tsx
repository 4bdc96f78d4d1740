import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds. A live region announces only changes, so it has to be there first. */
const speakAfter = 100;
/** Cleared after being heard: otherwise screen readers would meet the text twice. */
const clearAfter = 5000;

interface LiveRegionProps {
  words: string;
  /** The words are announced again when this changes, even if they are the same. */
  about?: string;
  /** Milliseconds without a change before it speaks. */
  pause?: number;
  isUrgent?: boolean;
  /** Not announced while this element has the focus: its words are spoken already. */
  unless?: RefObject<HTMLElement | null>;
}

const hasFocus = (element: HTMLElement | null | undefined): boolean => {
  const { activeElement } = (element?.getRootNode() ?? {}) as Partial<Document | ShadowRoot>;
  return Boolean(activeElement && element?.contains(activeElement));
};

/**
 * For screen readers only. No role: in Firefox, Orca 48 loses alerts and drops statuses near other
 * text.
 */
export const LiveRegion = ({
  words,
  about = words,
  pause = speakAfter,
  isUrgent = false,
  unless,
}: LiveRegionProps) => {
  const [announced, setAnnounced] = useState<string | undefined>(undefined);
  useEffect(() => {
    setAnnounced(undefined);
    const start = setTimeout(() => {
      if (!hasFocus(unless?.current)) setAnnounced(about);
    }, pause);
    const end = setTimeout(() => setAnnounced(undefined), clearAfter);
    return () => {
      clearTimeout(start);
      clearTimeout(end);
    };
  }, [about, pause, unless]);
  return (
    <div class="visually-hidden" aria-live={isUrgent ? 'assertive' : 'polite'}>
      {announced === about ? words : ''}
    </div>
  );
};
