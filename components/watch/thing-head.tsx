import { Button } from '../button.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { OutsideLink } from '../outside-link.tsx';
import { type OwnedThing, originOf, titleOf } from './owned-thing.ts';

interface ThingHeadProps {
  thing: OwnedThing;
  /** More follows below it. */
  isHeading?: boolean;
  onTakeOut(): void;
}

export const ThingHead = ({ thing, isHeading = false, onTakeOut }: ThingHeadProps) => {
  const words = usePageWords();
  const locale = useLocale();
  const title = titleOf(thing, words);
  const link = thing.url ? <OutsideLink href={thing.url}>{title}</OutsideLink> : title;
  return (
    <>
      <div class="thing-words">
        {isHeading ? <h3>{link}</h3> : link}
        <p class="note">{originOf(thing, words, locale)}</p>
      </div>
      <Button
        look="text"
        label={words.watch.takeOut}
        aria-label={words.watch.takeOutOne({ title })}
        onClick={onTakeOut}
      />
    </>
  );
};
