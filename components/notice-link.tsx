import type { Hazard } from '../lib/core/hazard.ts';
import { useLocale } from './locale.tsx';
import { OutsideLink } from './outside-link.tsx';

/** List data is signed and still not trusted: only the web's own schemes become a link. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** The notice at its authority, outside, without telling it where the shopper came from. */
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
