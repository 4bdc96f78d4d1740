import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A live region speaks only what changes inside it: it has to be there first. In milliseconds. */
const speakAfter = 100;
/** It has been heard by then; a reader who goes through the lines finds it once, where it is seen. */
const clearAfter = 5000;

interface LiveRegionProps {
  words: string;
  /** Spoken again when this is another, though the words are the same. */
  about?: string;
  /** Milliseconds that all this has to stay as it is first. */
  pause?: number;
  isUrgent?: boolean;
  /** Where the focus has gone to the words themselves they are spoken already. */
  unless?: RefObject<HTMLElement | null>;
}

const hasFocus = (element: HTMLElement | null | undefined): boolean => {
  const { activeElement } = (element?.getRootNode() ?? {}) as Partial<Document | ShadowRoot>;
  return Boolean(activeElement && element?.contains(activeElement));
};

/** Heard, not seen. No role: in Firefox Orca 48 loses alerts and drops statuses near other text. */
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
    <div class="unseen" aria-live={isUrgent ? 'assertive' : 'polite'}>
      {announced === about ? words : ''}
    </div>
  );
};
