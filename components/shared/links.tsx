import type { ComponentProps } from 'preact';
import type { Hazard } from '../../lib/core/hazard.ts';
import { Icon } from './icon.tsx';
import { useLocale } from './locale.tsx';

/** `arrow`: size of one behind the words, in pixels. */
type OutsideLinkProps = ComponentProps<'a'> & { arrow?: number };

/** Opens a new tab, says so to screen readers, and sends no referrer. */
export const OutsideLink = ({ arrow, children, ...rest }: OutsideLinkProps) => {
  const { button } = useLocale().warning;
  return (
    <a target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
      {arrow && <Icon name="outside" size={arrow} />}
      <span class="visually-hidden"> ({button.newTab})</span>
    </a>
  );
};

/** List data is signed and still not trusted: only the web's own schemes become a link. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

export const NoticeLink = ({ hazard, isFilled }: { hazard: Hazard; isFilled?: boolean }) => {
  const { button } = useLocale().warning;
  const { link } = hazard;
  if (!link || !isWebAddress(link.url)) return null;
  const label =
    link.kind === 'search'
      ? button.search
      : hazard.about === 'kind'
        ? button.kindNotice
        : button.notice;
  return (
    <OutsideLink class={isFilled ? 'button filled' : 'button outlined'} href={link.url} arrow={14}>
      {label}
    </OutsideLink>
  );
};
