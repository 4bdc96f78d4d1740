import type { ComponentChildren } from 'preact';
import { Canary } from './icon.tsx';

interface PageHeadProps {
  title: string;
  note?: string | undefined;
  children?: ComponentChildren;
}

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
