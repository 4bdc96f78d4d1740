import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Rendered } from './rendered.ts';

interface ScrollBodyProps {
  /** Another view begins at its top. */
  view: string;
  label: string;
  children: ComponentChildren;
}

/** The part that scrolls between header and actions; a stop for the keyboard only where it does. */
export const ScrollBody = ({ view, label, children }: ScrollBodyProps) => {
  const body = useRef<HTMLElement>(null);
  const shown = useRef(view);
  const [doesScroll, setDoesScroll] = useState(false);
  const rendered = useContext(Rendered);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    if (shown.current !== view) element.scrollTop = 0;
    shown.current = view;
    setDoesScroll(element.scrollHeight > element.clientHeight + 1);
    rendered();
  });
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
