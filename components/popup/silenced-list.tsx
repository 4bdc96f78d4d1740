import type { PageState } from '../../lib/background/pages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { Button } from '../button.tsx';
import { asMatch } from '../hazards/as-match.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { headlineOf } from '../presentation/headline.ts';
import { placeOf } from '../presentation/place.ts';

type SilencedNotice = PageState['silenced'][number];

/** What it warned of, and who; its number where the list no longer has it. */
export const silencedText = ({ id, hazard }: SilencedNotice, locale: Locale): string =>
  hazard
    ? `${headlineOf(asMatch(hazard), locale).text} · ${placeOf(hazard, locale)}`
    : id.slice(id.indexOf(':') + 1);

interface SilencedListProps {
  notices: readonly SilencedNotice[];
  onUndo(event: Event, id: string): void;
}

/** Every notice silenced here, each with a way back. */
export const SilencedList = ({ notices, onUndo }: SilencedListProps) => {
  const locale = useLocale();
  const { popup } = usePageWords();
  return (
    <>
      <p class="note">{popup.silenced({ count: notices.length })}</p>
      <ul class="silenced-list">
        {notices.map((notice) => {
          const text = silencedText(notice, locale);
          return (
            <li key={notice.id}>
              <span>{text}</span>
              <Button
                look="text"
                label={locale.warning.silenced.undo}
                onClick={(event) => onUndo(event, notice.id)}
              >
                <span class="unseen">: {text}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
