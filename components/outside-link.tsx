import type { ComponentProps } from 'preact';
import { Icon } from './icon.tsx';
import { useLocale } from './locale.tsx';

/** `arrow`: size of one behind the words, in pixels. */
type OutsideLinkProps = ComponentProps<'a'> & { arrow?: number };

/** Opens a tab of its own, says so to those who do not see it, and does not tell where they came from. */
export const OutsideLink = ({ arrow, children, ...rest }: OutsideLinkProps) => {
  const { button } = useLocale().warning;
  return (
    <a target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
      {arrow && <Icon name="outside" size={arrow} />}
      <span class="unseen"> ({button.newTab})</span>
    </a>
  );
};
