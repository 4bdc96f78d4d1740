import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface ScrollBodyProps {
  /** Another value scrolls back to the top. */
  resetKey: string;
  label: string;
  children: ComponentChildren;
}

/** The scrolling part between header and actions; in the tab order only if it scrolls. */
export const ScrollBody = ({ resetKey, label, children }: ScrollBodyProps) => {
  const body = useRef<HTMLElement>(null);
  const shown = useRef(resetKey);
  const [doesScroll, setDoesScroll] = useState(false);
  const sizes = useRef<ResizeObserver>(null);
  const measure = () => {
    if (!body.current) return;
    const { scrollHeight, clientHeight } = body.current;
    // An element with the focus stays focusable even if the card has grown meanwhile.
    setDoesScroll(scrollHeight > clientHeight + 1 || body.current.matches(':focus'));
  };
  useLayoutEffect(() => {
    if (body.current && shown.current !== resetKey) body.current.scrollTop = 0;
    shown.current = resetKey;
  });
  // A ResizeObserver reports with the layout that happens anyway; measuring costs a second one.
  useLayoutEffect(() => {
    if (!body.current) return;
    sizes.current ??= new ResizeObserver(measure);
    for (const part of [body.current, ...body.current.children]) sizes.current.observe(part);
  });
  useLayoutEffect(() => () => sizes.current?.disconnect(), []);
  return (
    <section
      class="body"
      ref={body}
      aria-label={doesScroll ? label : undefined}
      tabIndex={doesScroll ? 0 : undefined}
    >
      {children}
    </section>
  );
};
