import type { OwnedThing } from '../../lib/alerts/use-alerts.ts';
import type { PageLocale } from '../../lib/locales/locale.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { Button } from '../shared/button.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';

export const keyOf = ({ owned }: OwnedThing): string => `${owned.site}:${owned.id}`;

export const titleOf = ({ owned }: OwnedThing, { alerts }: PageLocale): string =>
  owned.title ?? alerts.noTitle({ site: siteName(owned.site), id: owned.id });

const originOf = ({ owned }: OwnedThing, { alerts, date }: PageLocale): string => {
  const { site, how, orderedAt, seenAt } = owned;
  const seen = date(seenAt.slice(0, 10));
  const when = orderedAt
    ? alerts.ordered({ date: date(orderedAt) })
    : how === 'own'
      ? alerts.marked({ date: seen })
      : alerts.seen({ date: seen });
  return `${siteName(site)} · ${when}`;
};

interface ThingHeadProps {
  thing: OwnedThing;
  isHeading?: boolean;
  onRemove(): void;
}

export const ThingHead = ({ thing, isHeading = false, onRemove }: ThingHeadProps) => {
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
        label={locale.alerts.takeOut}
        aria-label={locale.alerts.takeOutOne({ title })}
        onClick={onRemove}
      />
    </>
  );
};
