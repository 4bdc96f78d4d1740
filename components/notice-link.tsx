import type { Hazard } from '../lib/core/hazard.ts';
import { Icon } from './icon.tsx';
import { useLocale } from './locale.tsx';

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
    <a
      class={isFilled ? 'button filled' : 'button outlined'}
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
    >
      {label}
      <Icon name="outside" size={14} />
      <span class="unseen"> ({button.newTab})</span>
    </a>
  );
};
