import { Icon } from '../../components/icon.tsx';
import { useWords } from './words/words.ts';

/** A link away, without a referrer. What is no https address is text. */
export const OutsideLink = ({ url, children }: { url: string; children: string }) => {
  const { newTab } = useWords();
  if (!/^https:\/\//.test(url)) return <span>{children}</span>;
  return (
    <a class="outside" href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({newTab})</span>
      <Icon name="outside" size={12} />
    </a>
  );
};
