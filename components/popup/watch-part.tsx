import { Callout } from '../callout.tsx';
import { LevelIcon } from '../icon.tsx';
import { usePageWords } from '../locale.tsx';
import type { Reporting } from '../reporting/use-report.ts';
import type { PagePart } from './page-part.ts';

export interface WatchPartActions {
  /** "I own this", and back. */
  onOwn(): Promise<void>;
  onDisown(): Promise<void>;
  onOpenWatch(): void;
}

/** Above everything else: something at home is named, whatever page this is. */
export const WatchNews = ({ unread, onOpenWatch }: { unread: number; onOpenWatch(): void }) => {
  const { watch } = usePageWords();
  if (unread === 0) return null;
  return (
    <Callout
      tone="danger"
      icon={<LevelIcon level="danger" size={20} />}
      end={
        <button type="button" class="text-button" onClick={onOpenWatch}>
          {watch.popup.open}
        </button>
      }
    >
      <p>
        <strong>{watch.popup.news({ count: unread })}</strong>
      </p>
    </Callout>
  );
};

interface OwnedLineProps extends WatchPartActions {
  page: PagePart;
  reporting: Reporting;
}

/** The thing on this page: mine or not. Nothing of it in a private window, which keeps nothing. */
export const OwnedLine = ({ page, reporting, ...on }: OwnedLineProps) => {
  const { watch } = usePageWords();
  const { isOn, owned } = page.watch;
  const canOwn = page.listing !== undefined && !page.incognito;
  const say = (action: () => Promise<void>) => (event: Event) =>
    reporting.seen(event, () => reporting.ask(action));
  return (
    <p class="note owned-line" role="status">
      {isOn && canOwn && owned && (
        <>
          <span>{watch.popup.owned}</span>
          <button type="button" class="text-button" onClick={say(on.onDisown)}>
            {watch.takeOut}
          </button>
        </>
      )}
      {isOn && canOwn && !owned && (
        <button type="button" class="text-button" onClick={say(on.onOwn)}>
          {watch.popup.own}
        </button>
      )}
      <button type="button" class="text-button" onClick={on.onOpenWatch}>
        {isOn ? watch.title : watch.popup.turnOn}
      </button>
    </p>
  );
};
