import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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
  const sizes = useRef<ResizeObserver>(null);
  const measure = () => {
    if (!body.current) return;
    const { scrollHeight, clientHeight } = body.current;
    // What has the focus keeps it, though the card has grown meanwhile.
    setDoesScroll(scrollHeight > clientHeight + 1 || body.current.matches(':focus'));
  };
  useLayoutEffect(() => {
    if (body.current && shown.current !== view) body.current.scrollTop = 0;
    shown.current = view;
  });
  // Sizes are told in the frame that lays the page out anyway: on a shop's page another one is dear.
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
