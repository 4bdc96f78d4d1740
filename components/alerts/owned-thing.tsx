import type { OwnedThing } from '../../lib/alerts/use-alerts.ts';
import type { PageLocale } from '../../lib/locales/locale.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { Button } from '../shared/button.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';

export const keyOf = ({ owned }: OwnedThing): string => `${owned.site}:${owned.id}`;

export const titleOf = ({ owned }: OwnedThing, { watch }: PageLocale): string =>
  owned.title ?? watch.noTitle({ site: siteName(owned.site), id: owned.id });

const originOf = ({ owned }: OwnedThing, { watch, date }: PageLocale): string => {
  const { site, how, orderedAt, seenAt } = owned;
  const seen = date(seenAt.slice(0, 10));
  const when = orderedAt
    ? watch.ordered({ date: date(orderedAt) })
    : how === 'own'
      ? watch.marked({ date: seen })
      : watch.seen({ date: seen });
  return `${siteName(site)} · ${when}`;
};

interface ThingHeadProps {
  thing: OwnedThing;
  isHeading?: boolean;
  onTakeOut(): void;
}

export const ThingHead = ({ thing, isHeading = false, onTakeOut }: ThingHeadProps) => {
  const locale = usePageLocale();
  const title = titleOf(thing, locale);
  const link = thing.url ? <OutsideLink href={thing.url}>{title}</OutsideLink> : title;
  return (
    <>
      <div class="thing-words">
        {isHeading ? <h3>{link}</h3> : link}
        <p class="note">{originOf(thing, locale)}</p>
      </div>
      <Button
        look="text"
        label={locale.watch.takeOut}
        aria-label={locale.watch.takeOutOne({ title })}
        onClick={onTakeOut}
      />
    </>
  );
};
