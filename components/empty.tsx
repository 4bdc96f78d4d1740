import type { ComponentChildren } from 'preact';
import { Canary } from './icon.tsx';

interface EmptyProps {
  title: string;
  children?: ComponentChildren;
}

export const Empty = ({ title, children }: EmptyProps) => (
  <section class="empty">
    <Canary size={56} />
    <h2>{title}</h2>
    {children}
  </section>
);
