import type { TilesPart } from '../../lib/list-pages/page-tiles.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { asMatch, headlineOf } from '../presentation/headline.ts';
import { authorityWithCountry } from '../presentation/names.ts';
import { Button } from '../shared/button.tsx';
import { LevelIcon } from '../shared/icon.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { useLocale, usePageLocale } from '../shared/locale.tsx';

const Row = ({ tile }: { tile: TilesPart['named'][number] }) => {
  const { warning, shopping } = useLocale();
  const title = tile.title ?? shopping.markers.untitled;
  return (
    <li>
      <span class={`pill-icon ${tile.level}`}>
        <LevelIcon level={tile.level} size={16} />
      </span>
      <OutsideLink href={tile.url} title={title}>
        <strong>{warning.label({ label: warning.level[tile.level].word })}</strong>
        {title}
      </OutsideLink>
    </li>
  );
};

export const NamedTiles = ({ tiles }: { tiles: TilesPart }) => {
  const { popup } = usePageLocale();
  const others = tiles.count - tiles.named.length;
  return (
    <details class="named-cards">
      <summary class="button outlined">{popup.cards.which}</summary>
      <ul>
        {tiles.named.map((tile) => (
          <Row key={`${tile.site}:${tile.id}`} tile={tile} />
        ))}
      </ul>
      {others > 0 && <p class="note">{popup.cards.more({ count: others })}</p>}
    </details>
  );
};

type SilencedNotice = PageState['silenced'][number];

/** The warning's headline and authority, or its number where the list no longer has it. */
export const silencedText = ({ id, hazard }: SilencedNotice, locale: Locale): string =>
  hazard
    ? `${headlineOf(asMatch(hazard), locale).text} · ${authorityWithCountry(hazard, locale)}`
    : id.slice(id.indexOf(':') + 1);

interface SilencedListProps {
  notices: readonly SilencedNotice[];
  onUndo(event: Event, id: string): void;
}

export const SilencedList = ({ notices, onUndo }: SilencedListProps) => {
  const locale = usePageLocale();
  const { popup } = locale;
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
                <span class="visually-hidden">
                  {locale.warning.label({ label: '' })}
                  {text}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
