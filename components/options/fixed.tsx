import type { ComponentChildren } from 'preact';
import { usePageWords } from '../locale.tsx';

interface FixedProps {
  /** Whoever manages this browser has decided. */
  isFixed: boolean;
  children: ComponentChildren;
}

/** A choice that somebody else has made is shown, says so, and cannot be changed. */
export const Fixed = ({ isFixed, children }: FixedProps) => {
  const { fixed } = usePageWords().settings;
  if (!isFixed) return <>{children}</>;
  return (
    <fieldset disabled>
      <legend class="note">{fixed}</legend>
      {children}
    </fieldset>
  );
};
