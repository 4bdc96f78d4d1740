import type { ComponentChildren } from 'preact';
import { Button } from '../../components/shared/button.tsx';
import { Icon } from '../../components/shared/icon.tsx';
import { useWords } from './words.ts';

export type Fact = readonly [name: string, value: ComponentChildren];

/** A list of names and values, without empty values. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => {
  const present = facts.filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  if (present.length === 0) return null;
  return (
    <dl class="facts">
      {present.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** A link to another site without a referrer. An address that is not https is shown as text. */
export const OutsideLink = ({ url, children }: { url: string; children: string }) => {
  const { newTab } = useWords();
  if (!/^https:\/\//.test(url)) return <span>{children}</span>;
  return (
    <a class="outside" href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="visually-hidden"> ({newTab})</span>
      <Icon name="outside" size={12} />
    </a>
  );
};

export const TitledSection = ({
  title,
  children,
}: {
  title: string;
  children: ComponentChildren;
}) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

export const pageLength = 50;

interface PagerProps {
  offset: number;
  /** Number of items on this page; `total` is that of all pages. */
  shown: number;
  total: number;
  onGo(offset: number): void;
}

/** The current range with buttons to other pages; nothing where there is only one page. */
export const Pager = ({ offset, shown, total, onGo }: PagerProps) => {
  const { queue } = useWords();
  if (total <= pageLength && offset === 0) return null;
  return (
    <div class="toolbar">
      <p class="count">{queue.page({ from: offset + 1, to: offset + shown, of: total })}</p>
      <Button
        label={queue.previous}
        disabled={offset === 0}
        onClick={() => onGo(Math.max(0, offset - pageLength))}
      />
      <Button
        label={queue.next}
        disabled={offset + shown >= total}
        onClick={() => onGo(offset + pageLength)}
      />
    </div>
  );
};
