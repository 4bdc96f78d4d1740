import type { ComponentChildren } from 'preact';
import { Canary } from './icon.tsx';

interface PageHeadProps {
  title: string;
  note?: string | undefined;
  /** Stands at the end of the line. */
  children?: ComponentChildren;
}

/** The head of each of our own pages. */
export const PageHead = ({ title, note, children }: PageHeadProps) => (
  <header class="page-head">
    <Canary size={40} />
    <div>
      <h1>{title}</h1>
      {note !== undefined && <p class="note">{note}</p>}
    </div>
    {children}
  </header>
);
