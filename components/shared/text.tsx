import type { ComponentChildren } from 'preact';

/** Two texts with a dot between; in a narrow box of the class `apart`, one below the other. */
export const DotSeparated = ({ first, rest }: { first: ComponentChildren; rest: string }) => (
  <>
    <span>{first}</span>
    {rest && (
      <span>
        <span class="dot"> · </span>
        {rest}
      </span>
    )}
  </>
);

/** A message with its strong words between `<b>` and `</b>`. */
export const Emphasised = ({ text }: { text: string }) => (
  <>
    {text
      .split(/<b>(.*?)<\/b>/)
      .map((part, index) => (index % 2 === 1 ? <strong key={part}>{part}</strong> : part))}
  </>
);
