import type { ComponentChildren } from 'preact';

/**
 * Two things with a dot between them or, where one line is too short, one below the other without it. In
 * a box of the class `apart`.
 */
export const Apart = ({ first, rest }: { first: ComponentChildren; rest: string }) => (
  <>
    <span>{first}</span>
    <span>
      <span class="dot"> · </span>
      {rest}
    </span>
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
