import type { ComponentChildren } from 'preact';
import { usePageWords } from './locale.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

interface PageStatusProps {
  fault: string;
  said: string;
  children?: ComponentChildren;
}

/** The line of a page that says what was done last; it is there before it speaks. */
export const PageStatus = ({ fault, said, children }: PageStatusProps) => {
  const { name } = usePageWords();
  const area = useKeptFocus<HTMLElement>({ isOfPage: true });
  return (
    <section class="page-status" aria-label={fault || said || name} ref={area} tabIndex={-1}>
      <p role="alert">{fault}</p>
      <p role="status">{said}</p>
      {children}
    </section>
  );
};
