import { Popup } from '../../../components/popup/popup.tsx';
import { channelsFor } from '../../../lib/reports/channels.ts';
import { localeOf } from '../../../scripts/words/every.ts';
import type { GalleryState } from '../gallery-state.ts';
import { answers, listings } from '../samples/answers.ts';
import { pageOfCards } from '../samples/cards.ts';
import { statusOf, today } from '../samples/list.ts';
import { rowsIn } from '../samples/reports.ts';
import { reported } from './reported.ts';

const nothing = () => undefined;
const nothingYet = async () => undefined;

export const popup = ({
  language,
  listing,
  answer,
  page,
  silenced = [],
  cards,
  status,
  incognito = false,
}: GalleryState) => (
  <Popup
    page={{
      pageKind: 'product',
      silenced: silenced.flatMap((name) =>
        answers[name].verdict.matches.map(({ hazard }) => ({
          id: `${hazard.source}:${hazard.reference}`,
          hazard,
        })),
      ),
      watch: { isOn: false, unread: 0 },
      tampered: false,
      incognito,
      onlyId: false,
      done: true,
      reports: rowsIn(language).length,
      ...(listing && { listing: listings[listing] }),
      ...(answer && { answer: answers[answer] }),
      ...(cards && pageOfCards(cards)),
      ...page,
    }}
    list={statusOf(status).list}
    today={today}
    channels={channelsFor(localeOf(language).channels, 'KR', 'aliexpress')}
    onDescribe={async () => '0 × a[href*="/item/"]'}
    onOpen={nothing}
    onLoad={nothingYet}
    onOpenWarning={nothingYet}
    onOwn={nothingYet}
    onDisown={nothingYet}
    onSilence={nothingYet}
    onTamperingRead={() => undefined}
    actions={reported(language, incognito)}
  />
);
