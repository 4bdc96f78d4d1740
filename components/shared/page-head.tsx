import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Canary, productName } from './icon.tsx';
import { useKeptFocus } from './use-focus.ts';

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · ${productName}`;
  }, [title]);
};

interface PageHeadProps {
  title: string;
  note?: string | undefined;
}

export const PageHead = ({ title, note }: PageHeadProps) => {
  useTitle(title);
  return (
    <header class="page-head">
      <Canary size={40} />
      <div>
        <h1>{title}</h1>
        {note !== undefined && <p class="note">{note}</p>}
      </div>
    </header>
  );
};

interface PageStatusProps {
  error: string;
  done: string;
  children?: ComponentChildren;
}

/** The result of the last action. Always present, even empty: otherwise a screen reader would not announce it. */
export const PageStatus = ({ error, done, children }: PageStatusProps) => {
  const area = useKeptFocus<HTMLElement>(true);
  return (
    <section class="page-status" aria-label={error || done || productName} ref={area} tabIndex={-1}>
      <p role="alert">{error}</p>
      <p role="status">{done}</p>
      {children}
    </section>
  );
};

interface EmptyProps {
  title: string;
  body?: string;
  children?: ComponentChildren;
}

export const Empty = ({ title, body, children }: EmptyProps) => (
  <section class="empty">
    <Canary size={56} />
    <h2>{title}</h2>
    {body && <p>{body}</p>}
    {children}
  </section>
);
